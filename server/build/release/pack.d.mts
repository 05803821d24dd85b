/** Makes the npm package of what is built in `out`, with the address of the project where it is known; gives its path. */
export function packNpm(out: string, address: string | undefined): Promise<string>;
