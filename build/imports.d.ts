export type Graph = ReadonlyMap<string, ReadonlySet<string>>;
export function sourceFiles(root: string, folder: string): string[];
export function fileGraph(root: string, files: readonly string[]): Graph;
export function folderGraph(files: Graph, roomOf?: (file: string) => string): Graph;
