// What client and server say to each other before a server in a worker of the browser speaks the protocol. No value leaves
// this file.

/** To the worker: files of the extension, by their path in it. */
export interface FirstMessage {
  readonly assets: Readonly<Record<string, Uint8Array>>;
}

/** From the worker: it listens, or it cannot. */
export type FirstAnswer = { readonly started: true } | { readonly failed: string };
