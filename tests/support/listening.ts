import { type ClientRequest, get, type IncomingMessage } from "node:http";

/** Something that a stream told, in the order in which it came. */
export interface Told {
  /** The kind of event, « message » for an entry. */
  readonly event: string;
  readonly id: number | undefined;
  readonly data: string;
  /** When it came, by `performance.now()`. */
  readonly at: number;
}

/** A page that listens as browsers do: it comes back by itself, after the time that it is told, from where it was. */
export interface Ear {
  readonly told: readonly Told[];
  /** The numbers of the entries, as they came. */
  readonly numbers: () => readonly number[];
  /** The statuses that it was answered. */
  readonly statuses: readonly number[];
  readonly headers: () => IncomingMessage["headers"];
  /** Breaks its connection, as a network does; it comes back. */
  readonly breakOff: () => void;
  /** Whether it is given up: it was refused, or told that it is over. */
  readonly isOver: () => boolean;
  readonly close: () => void;
}

export interface EarWishes {
  readonly cookie?: string;
  readonly from?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Does not come back once it is cut. */
  readonly once?: boolean;
  /** Reads nothing of what comes, and stays. */
  readonly still?: boolean;
}

interface Heard {
  readonly told: Told[];
  readonly statuses: number[];
  headers: IncomingMessage["headers"];
  request?: ClientRequest;
  last?: number;
  retry: number;
  isOver: boolean;
}

/** Listens to a whole address. */
export function listenTo(address: string, wishes: EarWishes = {}): Ear {
  const heard: Heard = { told: [], statuses: [], headers: {}, retry: 1_000, isOver: false };
  come(address, wishes, heard);
  return {
    told: heard.told,
    statuses: heard.statuses,
    headers: () => heard.headers,
    numbers: () => heard.told.flatMap(({ id }) => id ?? []),
    breakOff: () => heard.request?.destroy(),
    isOver: () => heard.isOver,
    close: () => {
      heard.isOver = true;
      heard.request?.destroy();
    },
  };
}

function come(address: string, wishes: EarWishes, heard: Heard): void {
  if (heard.isOver) return;
  const url = new URL(address);
  if (wishes.from !== undefined) url.searchParams.set("depuis", String(wishes.from));
  const request = get(url, {
    agent: false,
    headers: {
      accept: "text/event-stream",
      ...(wishes.cookie === undefined ? {} : { cookie: wishes.cookie }),
      ...(heard.last === undefined ? {} : { "last-event-id": String(heard.last) }),
      ...wishes.headers,
    },
  });
  heard.request = request;
  request.once("response", (answer) => {
    heard.headers = answer.headers;
    heard.statuses.push(answer.statusCode ?? 0);
    // A proxy that finds nobody for a moment.
    if (answer.statusCode !== 200) heard.isOver = answer.statusCode !== 502;
    if (wishes.still === true) return void answer.pause().once("error", () => undefined);
    let text = "";
    answer.setEncoding("utf8").once("error", () => undefined);
    answer.on("data", (piece: string) => {
      const blocks = (text + piece).split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) hear(block, heard);
    });
  });
  request.once("error", () => undefined);
  request.once("close", () => {
    if (wishes.once === true) heard.isOver = true;
    else setTimeout(come, heard.retry, address, wishes, heard);
  });
}

function hear(block: string, heard: Heard): void {
  const values = (name: string) =>
    block
      .split("\n")
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2));
  const [wait] = values("retry");
  if (wait !== undefined) heard.retry = Number(wait);
  const data = values("data");
  if (data.length === 0) return;
  const [id] = values("id");
  if (id !== undefined) heard.last = Number(id);
  const event = values("event")[0] ?? "message";
  heard.told.push({
    event,
    id: id === undefined ? undefined : Number(id),
    data: data.join("\n"),
    at: performance.now(),
  });
  if (event === "fin") heard.isOver = true;
}
