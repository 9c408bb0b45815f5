import { createServer, type Server } from "node:http";

import { getRequestListener } from "@hono/node-server";

import type { Config } from "#services/config";
import { type EmbeddedServer, startEmbedded } from "#services/database";
import { CommandProblem, isOpenedIn, seeInstanceIn } from "#services/house";
import { runJobs } from "#services/jobs";

import { finishRestore } from "./backup/replay.ts";
import { fillDemonstration, type OpenedApp, openApp, opening, prepareDatabase } from "./app.ts";
import { holdInstance } from "./instance.ts";
import { webOf } from "./web.tsx";

const DEFAULT_PORT = 8080;

/** Starts the instance and lives until it is told to stop. */
export async function serve(config: Config): Promise<void> {
  const embedded =
    config.databaseUrl === undefined ? await startEmbedded(config.dataFolder) : undefined;
  const url = embedded?.url ?? config.databaseUrl ?? "";
  const held = embedded === undefined ? undefined : await holdInstance(url);
  if (embedded !== undefined && held === undefined) {
    throw new CommandProblem(
      `Une autre instance d’Archipel vit déjà sur ces données (${config.dataFolder}). Arrêtez-la d’abord, ou choisissez un autre dossier avec ARCHIPEL_DATA.`,
    );
  }
  const app = openApp(config, url);
  const closing: (() => Promise<void>)[] = [
    ...(embedded === undefined ? [] : [embedded.stop]),
    ...(held === undefined ? [] : [held.release]),
    app.close,
  ];
  const closeAll = async () => {
    for (const close of closing.toReversed()) await close().catch(() => undefined);
  };
  try {
    await open(app);
    const server = await listen(app, config);
    closing.push(() => closeServer(server));
    const runner = await runJobs(app);
    closing.push(() => runner.stop());
    if (embedded !== undefined)
      keepAlive(app, embedded, (again) => closing.splice(0, 1, again.stop));
  } catch (error) {
    await closeAll();
    throw error;
  }
  await toldToStop();
  await closeAll();
}

async function open(app: OpenedApp): Promise<void> {
  if (app.config.databaseUrl === undefined) say("La base est prête.");
  await prepareDatabase(app);
  await finishRestore(app);
  const opened = await app.transaction(opening, isOpenedIn);
  if (!opened) {
    say("Premier démarrage : la démonstration s’installe…");
    await fillDemonstration(app);
  }
  const instance = await app.transaction(opening, seeInstanceIn);
  if (app.clock.elsewhere && instance.publisher !== undefined) {
    throw new CommandProblem(
      "ARCHIPEL_CLOCK déplace la date : cela sert aux essais, et n’est plus permis dès qu’un éditeur est nommé.",
    );
  }
}

/** Without a publisher the instance answers only on the local machine (loi 2004-575, art. 1-1). */
async function listen(app: OpenedApp, config: Config): Promise<Server> {
  const { publisher } = await app.transaction(opening, seeInstanceIn);
  const host = publisher === undefined ? "127.0.0.1" : undefined;
  const listener = getRequestListener(webOf(app).fetch);
  const first = config.port ?? DEFAULT_PORT;
  const ports =
    config.port === undefined ? Array.from({ length: 50 }, (_, step) => first + step) : [first];
  for (const port of ports) {
    const server = createServer((request, response) => void listener(request, response));
    if (await tryPort(server, port, host)) {
      if (port !== first) say(`Le port ${first} est déjà pris : Archipel prend le ${port}.`);
      say(`Archipel est ouvert : ${config.publicUrl ?? `http://localhost:${port}`}`);
      return server;
    }
  }
  throw new CommandProblem(
    config.port === undefined
      ? `Aucun port libre entre ${first} et ${first + 49}. Choisissez-en un avec PORT.`
      : `Le port ${first} est déjà pris. Libérez-le, ou choisissez-en un autre avec PORT.`,
  );
}

function tryPort(server: Server, port: number, host: string | undefined): Promise<boolean> {
  return new Promise((tell, fail) => {
    server.once("error", (error) => {
      const code = "code" in error ? error.code : undefined;
      if (code === "EADDRINUSE") return tell(false);
      if (code === "EACCES") {
        return fail(
          new CommandProblem(
            `Le port ${port} est réservé à l’administrateur de la machine. Choisissez-en un autre avec PORT.`,
          ),
        );
      }
      fail(error);
    });
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => tell(true));
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((tell) => server.close(() => tell()));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 3_000).unref();
  await closed;
}

/** When PostgreSQL dies under us, it is started again on the same port; meanwhile pages answer a calm 503. */
function keepAlive(
  app: OpenedApp,
  server: EmbeddedServer,
  replaced: (again: EmbeddedServer) => void,
): void {
  server.onDeath(() => {
    app.log.error("the embedded database died: starting it again");
    startEmbedded(app.config.dataFolder, { port: server.port })
      .then(async (again) => {
        replaced(again);
        await holdInstance(again.url);
        keepAlive(app, again, replaced);
      })
      .catch((error: unknown) => {
        app.log.error({ err: error }, "the embedded database does not start again");
        process.kill(process.pid, "SIGTERM");
      });
  });
}

function toldToStop(): Promise<void> {
  return new Promise((tell) => {
    let asked = false;
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        say("Archipel s’arrête…");
        tell();
      });
    }
  });
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
