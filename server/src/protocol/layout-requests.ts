import type { WordProblem } from './requests';

/** Requests about Word files that are given a layout or another format, by method. */
export interface LayoutRequests {
  /**
   * A Word file (`bytes` in base64, its address for the configuration) in the layout of the settings, or of a sample, whose
   * layout is told then as settings of the export.
   */
  'biganzi/formatWord': {
    params: { readonly uri: string; readonly bytes: string; readonly sample: string | null };
    result:
      | {
          readonly bytes: string;
          readonly changed: boolean;
          readonly notices: readonly string[];
          readonly learned: Readonly<Record<string, string | number | boolean>> | null;
        }
      | { readonly problem: WordProblem; readonly ofSample: boolean };
  };
  /** A Word file (in base64) as LibreOffice saves it in another format; `message` says in Chinese why there is none. */
  'biganzi/convertWord': {
    params: { readonly bytes: string; readonly format: 'pdf' | 'odt' | 'doc' };
    result: { readonly bytes: string } | { readonly message: string };
  };
}
