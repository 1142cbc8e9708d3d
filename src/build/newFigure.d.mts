export function figureFiles(id: string): Map<string, string>;
export function withRegistryLine(registry: string, id: string): string;
