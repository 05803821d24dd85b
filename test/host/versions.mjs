/** The oldest and the newest VS Code supported; the packages of each are named in the folder of that name. */
export const SUPPORTED = ['1.100', '1.139'];

const given = process.env.VSCODE_HOST?.split(' ');

/** Those that VSCODE_HOST names, or all. */
export const VERSIONS = given ?? SUPPORTED;

/**
 * Those that VSCODE_HOST names, or the newest: for sittings whose steps hang on no version. A window costs minutes of a slow
 * machine, and what an old VS Code lacks shows in the suite inside the host and in the sittings of every day.
 */
export const NEWEST = given ?? SUPPORTED.slice(-1);
