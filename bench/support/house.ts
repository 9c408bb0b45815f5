import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { type OpenedApp, openApp, prepareDatabase } from "../../src/app.ts";
import { readConfig } from "../../src/services/config/index.ts";
import { startEmbedded } from "../../src/services/database/index.ts";

/** A folder that PostgreSQL's account may traverse, removed afterwards whatever happens. */
export async function withFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "archipel-bench-"));
  chmodSync(folder, 0o711);
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An empty house on an embedded database of its own, with the settings of the product, stopped afterwards. */
export function withHouse<T>(run: (app: OpenedApp) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const server = await startEmbedded(folder);
    try {
      const config = readConfig({ ARCHIPEL_DATA: folder, ARCHIPEL_LOG: "error" }, resolve("."));
      const app = openApp(config, server);
      try {
        await prepareDatabase(app);
        return await run(app);
      } finally {
        await app.close();
      }
    } finally {
      await server.stop();
    }
  });
}
