export declare function bundleModule(url: URL): Promise<string>;
export declare function loadModule(url: URL): Promise<Record<string, unknown>>;
