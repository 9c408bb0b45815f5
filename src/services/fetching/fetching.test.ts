import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";

import { beforeAll, describe, expect, test } from "vitest";

import { isPublicAddress } from "./addresses.ts";
import { backOff } from "./back-off.ts";
import { fetchPolitely } from "./fetch-politely.ts";
import { waitAsked } from "./quotas.ts";
import type { AskedFetch, FetchLimits } from "./shapes.ts";
import { type Answer, localServer, type LocalServer } from "./test-server.ts";

let server: LocalServer;
let other: LocalServer;
beforeAll(async () => {
  server = await localServer();
  other = await localServer();
});

const SHORT = { connect: 500, firstByte: 150, whole: 400, bytes: 100_000, pause: 0 };

async function ask(
  answer: Answer,
  asked: Partial<AskedFetch> = {},
  limits: Partial<FetchLimits> = {},
) {
  server.answers.set("/", answer);
  return fetchPolitely(
    { url: `${server.base}/`, who: "https://archipel.example", ...asked },
    { limits: { ...SHORT, ...limits }, localServers: [server.host] },
  );
}

/** Sends somebody elsewhere. */
const to =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end();

/** A body in a coding. */
const coded =
  (encoding: string, body: string | Uint8Array = "not"): Answer =>
  (_, response) =>
    response.writeHead(200, { "content-encoding": encoding }).end(body);

const say =
  (status: number, headers = {}, body = ""): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

describe("an address", () => {
  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "168.63.129.16",
    "169.254.169.254",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.9",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "fc00::1",
    "ff02::1",
    "2001:db8::1",
    "2001:0:4136:e378::1",
    "2002:7f00:1::",
    "not an address",
  ])("%s is not of the open Internet", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    "1.1.1.1",
    "100.128.0.1",
    "172.32.0.1",
    "185.22.116.3",
    "2a01:e0a::1",
    "2606:4700::1",
  ])("%s is", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://localhost/",
    "http://169.254.169.254/latest/meta-data/",
  ])("%s is refused before anything is sent", async (url) => {
    expect(await fetchPolitely({ url, who: "test" }, { limits: SHORT })).toEqual({
      got: "nothing",
      why: "forbidden-address",
    });
  });

  test.each(["ftp://example.org/", "file:///etc/passwd", "https://me:pass@example.org/", "", "//"])(
    "%s is none that we ask",
    async (url) => {
      expect(await fetchPolitely({ url, who: "test" })).toMatchObject({ why: "not-http" });
    },
  );

  test("a local server is refused unless a test opens it by its host and port", async () => {
    const url = `${server.base}/`;
    const shut = { limits: SHORT };
    expect(await fetchPolitely({ url, who: "test" }, shut)).toMatchObject({
      why: "forbidden-address",
    });
    expect(
      await fetchPolitely({ url, who: "test" }, { ...shut, localServers: [other.host] }),
    ).toMatchObject({ why: "forbidden-address" });
  });
});

describe("a redirection", () => {
  test.each(["http://127.0.0.1/", "http://169.254.169.254/latest/", "http://[::1]:80/"])(
    "to %s is refused",
    async (location) => {
      expect(await ask(to(location))).toEqual({ got: "nothing", why: "forbidden-address" });
    },
  );

  test.each(["file:///etc/passwd", "http://me:pass@example.org/", "gopher://example.org/"])(
    "to %s is refused",
    async (location) => {
      expect(await ask(to(location))).toMatchObject({ why: "not-http" });
    },
  );

  test("is followed, but not for ever", async () => {
    server.answers.set("/there", (_, response) => response.end("there"));
    expect(await ask(to("/there"))).toMatchObject({ url: `${server.base}/there` });
    expect(await ask(to("/"))).toMatchObject({ why: "too-many-redirects" });
  });

  test("takes no secret to another server", async () => {
    let heard: unknown = "nothing";
    other.answers.set("/", (request, response) => {
      heard = request.headers.authorization;
      response.end("{}");
    });
    server.answers.set("/", to(`${other.base}/`));
    const headers = { authorization: "Bearer secret" };
    const answer = await fetchPolitely(
      { url: `${server.base}/`, who: "test", headers },
      { limits: SHORT, localServers: [server.host, other.host] },
    );
    expect(answer).toMatchObject({ got: "content", url: `${other.base}/` });
    expect(heard).toBe(undefined);
  });
});

describe("limits", () => {
  test("never answering, and dripping byte after byte, are too slow", async () => {
    expect(await ask(() => undefined)).toMatchObject({ why: "too-slow" });
    const drips = await ask((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("x"), 10);
      response.on("close", () => clearInterval(drip));
    });
    expect(drips).toMatchObject({ why: "too-slow" });
  });

  test("a body too long is left where it passes the limit, said or not", async () => {
    const large = Buffer.alloc(300_000, "x");
    const said = await ask((_, response) => response.end(large));
    const unsaid = await ask((_, response) => {
      response.write(large);
      response.end();
    });
    expect([said, unsaid]).toMatchObject([{ why: "too-large" }, { why: "too-large" }]);
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotli],
  ])("a bomb of %s stops at the limit; an honest one opens", async (encoding, compress) => {
    const bomb = compress(Buffer.alloc(20_000_000));
    expect(await ask(coded(encoding, bomb))).toMatchObject({ why: "too-large" });
    const honest = await ask(coded(encoding, compress(Buffer.from("été"))));
    expect(honest).toMatchObject({ got: "content", bytes: Buffer.from("été") });
  });

  test("a coding that we did not ask for, or that does not open, is unreadable", async () => {
    expect(await ask(coded("zstd"))).toMatchObject({ why: "unreadable" });
    expect(await ask(coded("gzip, gzip"))).toMatchObject({ why: "unreadable" });
    expect(await ask(coded("gzip"))).toMatchObject({ why: "unreadable" });
    expect(await ask(coded("br"))).toMatchObject({ why: "unreadable" });
  });

  test("a connection cut in the middle brings nothing", async () => {
    const cut = await ask((_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("half", () => response.destroy());
    });
    expect(cut).toMatchObject({ got: "nothing", why: "unreachable" });
  });

  test("who asked may stop waiting", async () => {
    const signal = AbortSignal.timeout(20);
    expect(await ask(() => undefined, { signal })).toMatchObject({ why: "cancelled" });
    expect(await ask(() => undefined, { signal })).toMatchObject({ why: "cancelled" });
  });
});

describe("what a server says", () => {
  test("nothing changed", async () => {
    let heard = {};
    const answer = await ask(
      (request, response) => {
        heard = request.headers;
        response.writeHead(304).end();
      },
      { etag: '"one"', lastModified: "Wed, 25 Nov 2026 08:00:00 GMT" },
    );
    expect(answer).toMatchObject({ got: "unchanged" });
    expect(heard).toMatchObject({
      "if-none-match": '"one"',
      "if-modified-since": "Wed, 25 Nov 2026 08:00:00 GMT",
      "user-agent": "Archipel (+https://archipel.example)",
    });
  });

  test("too many requests, for how long; and it failed, or refuses, with its words", async () => {
    expect(await ask(say(429, { "retry-after": "120" }))).toMatchObject({ why: "busy", wait: 120 });
    expect(await ask(say(503))).toMatchObject({ why: "busy", wait: undefined });
    expect(await ask(say(500, {}, "oops"))).toMatchObject({ why: "broken", said: "oops" });
    expect(await ask(say(400, {}, "bad where"))).toMatchObject({
      why: "refused",
      status: 400,
      said: "bad where",
    });
    const long = await ask(say(404, {}, "x".repeat(90_000)));
    expect(long).toMatchObject({ why: "refused", said: "x".repeat(500) });
  });

  test("the last answer of a quota comes with the wait for the next one", async () => {
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "90", etag: '"two"' };
    expect(await ask(say(200, headers, "{}"))).toMatchObject({
      got: "content",
      etag: '"two"',
      wait: 90,
    });
  });

  test("a secret that cannot be sent, and a port where nobody is, are told as values", async () => {
    const headers = { "x-auth-token": "one\r\nx-other: two" };
    expect(await ask(say(200), { headers })).toMatchObject({ why: "not-http" });
    const closed = { url: "http://127.0.0.1:9/", who: "test" };
    expect(
      await fetchPolitely(closed, { limits: SHORT, localServers: ["127.0.0.1:9"] }),
    ).toMatchObject({ why: "unreachable", code: "ECONNREFUSED" });
  });
});

describe("a visit", () => {
  test("asks for the head alone, whatever it says of the body", async () => {
    const head = { "content-length": "900000", "content-encoding": "gzip" };
    expect(await ask(say(200, head), { method: "HEAD" })).toMatchObject({
      got: "content",
      url: `${server.base}/`,
      bytes: new Uint8Array(),
    });
    server.answers.set("/there", say(404));
    expect(await ask(to("/there"), { method: "HEAD" })).toMatchObject({ status: 404 });
    expect(server.asked.slice(-2)).toEqual(["HEAD /", "HEAD /there"]);
  });

  test.each([
    ["announced", (_, response) => response.end("x".repeat(90_000))],
    ["endless", (_, response) => response.write("x".repeat(90_000))],
    ["compressed", coded("br", brotli(new Uint8Array(9_000_000)))],
  ] satisfies readonly (readonly [string, Answer])[])(
    "reads no more than the beginning of a body that is %s",
    async (_, answer) => {
      const read = await ask(answer, { beginning: true }, { bytes: 1_000 });
      expect(read).toMatchObject({ got: "content" });
      expect(read.got === "content" && read.bytes.length).toBeLessThanOrEqual(1_000);
    },
  );
});

test("one request at a time to a host, with a pause between two", async () => {
  let now = 0;
  let most = 0;
  const ends: number[] = [];
  const begins: number[] = [];
  const slow: Answer = (_, response) => {
    begins.push(performance.now());
    most = Math.max(most, (now += 1));
    setTimeout(() => {
      now -= 1;
      ends.push(performance.now());
      response.end("{}");
    }, 5);
  };
  await Promise.all([1, 2, 3].map(() => ask(slow, {}, { pause: 20 })));
  expect(most).toBe(1);
  expect((begins[1] ?? 0) - (ends[0] ?? 0)).toBeGreaterThan(15);
});

test("how long a server asks to be left alone, however it writes it", () => {
  const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
  const spent = (reset: string) =>
    waitAsked({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset }, now);
  expect(waitAsked({ "retry-after": "3" }, now)).toBe(3);
  expect(waitAsked({ "retry-after": "Wed, 25 Nov 2026 08:01:00 GMT" }, now)).toBe(60);
  // By the clock of who says it, however wrong ours is.
  const dated = {
    date: "Fri, 01 Jan 2021 00:00:00 GMT",
    "retry-after": "Fri, 01 Jan 2021 00:05:00 GMT",
  };
  expect(waitAsked(dated, now)).toBe(300);
  expect(waitAsked({ "retry-after": "999999999" }, now)).toBe(604_800);
  expect(waitAsked({ "retry-after": "Wed, 25 Nov 2020 08:01:00 GMT" }, now)).toBe(1);
  expect(waitAsked({ "retry-after": "soon" }, now)).toBe(undefined);
  expect(spent("2026-11-25T09:00:00Z")).toBe(3600);
  expect(spent("1795597200")).toBe(3600);
  expect(spent("1795597200000")).toBe(3600);
  expect(spent("45")).toBe(45);
  expect(waitAsked({ "x-ratelimit-remaining": "12", "x-ratelimit-reset": "45" }, now)).toBe(
    undefined,
  );
});

test("tries come later and later, a day at most, and not all at once", () => {
  expect([1, 2, 3].map((failures) => backOff(failures, 1))).toEqual([900, 1800, 3600]);
  expect(backOff(1, 0)).toBe(450);
  expect(backOff(40, 1)).toBe(86_400);
});
