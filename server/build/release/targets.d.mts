/** What each file for VS Code holds, by target: files and folders from the root of the project. */
export const TARGETS: Readonly<Record<'universal' | 'web', readonly string[]>>;
