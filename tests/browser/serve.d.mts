import type { Server } from 'node:http';

export function createBookServer(dir: string, prefix?: string): Server;
