import type { Range } from 'vscode-languageserver';

/** An edit of a draft in a folder, with what it mends, in Chinese, for the preview. */
export interface FolderEdit {
  readonly range: Range;
  readonly newText: string;
  readonly label: string;
}

/** What mending a whole folder comes to, draft by draft. */
export interface FolderFixes {
  readonly drafts: readonly {
    readonly uri: string;
    /** The text that the edits were made for: where an editor holds another one, they must not be made. */
    readonly text: string;
    readonly edits: readonly FolderEdit[];
  }[];
  /** Drafts that were looked at. */
  readonly checked: number;
  /** Drafts that an editor would not read as they are written (GB18030): they are left alone. */
  readonly otherEncodings: readonly string[];
  /** Drafts that were read at most, where the folder has more: the rest is not among them. */
  readonly limit?: number;
}

/** Requests about all drafts of a folder, by method. */
export interface FolderRequests {
  /** Edits that make all safe fixes in the drafts of a folder; nothing is written. */
  'biganzi/fixFolder': { params: { readonly folder: string }; result: FolderFixes };
}
