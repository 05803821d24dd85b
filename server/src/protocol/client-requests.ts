// Requests to a client that declares `files`: what lies on no disk that the server could read, such as a repository that
// is looked at from afar. A file is named by its address. No value leaves this file.

/** What is at an address, without what is in it. */
export interface ClientFileState {
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
  readonly changed: number;
}

/** Requests to the client, by method: parameters and answer. Each fails where the file cannot be read or written. */
export interface ClientRequests {
  /** Null where nothing is. */
  'biganzi/fileState': { params: { readonly uri: string }; result: ClientFileState | null };
  /** The bytes in base64. */
  'biganzi/readFile': { params: { readonly uri: string }; result: string };
  'biganzi/listFolder': {
    params: { readonly uri: string };
    result: readonly { readonly name: string; readonly kind: ClientFileState['kind'] }[];
  };
  /** `text` in UTF-8; the folder is made where it is missing. */
  'biganzi/writeFile': { params: { readonly uri: string; readonly text: string }; result: null };
  /** A file of the extension, for a server in a worker of the browser: bytes, which are handed over as they are. */
  'biganzi/asset': { params: { readonly name: string }; result: Uint8Array };
}
