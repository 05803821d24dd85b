export function compiledReader(): Promise<Uint8Array>;
