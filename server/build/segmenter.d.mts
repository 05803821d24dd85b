export function packedWords(domain: ReadonlySet<string>): Uint8Array;
