/** The oldest and the newest VS Code supported; the packages of each are named in the folder of that name. */
export const SUPPORTED = ['1.100', '1.139'];

/** Those that VSCODE_HOST names, or all. */
export const VERSIONS = process.env.VSCODE_HOST?.split(' ') ?? SUPPORTED;
