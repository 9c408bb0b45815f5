import { expect, test } from "vitest";

import { fileName, streamZip, type Zipped } from "./stream-zip.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const whole = async (files: readonly Zipped[]) =>
  Buffer.from(await new Response(streamZip(files, now)).arrayBuffer());

test("an archive holds its files in their order, texts and what is opened when its turn comes", async () => {
  const opened: string[] = [];
  const zip = await whole([
    { name: "lisez-moi.txt", holds: "Bonjour" },
    {
      name: "pieces/01-plan.pdf",
      holds: () => {
        opened.push("plan");
        return Promise.resolve(Buffer.from("%PDF-1.7 plan"));
      },
    },
  ]);
  const held = zip.toString("latin1");
  expect(zip.subarray(0, 4)).toEqual(Buffer.from("PK\u0003\u0004"));
  expect(held.indexOf("lisez-moi.txt")).toBeLessThan(held.indexOf("pieces/01-plan.pdf"));
  expect(held).toContain("%PDF-1.7 plan");
  expect(opened).toEqual(["plan"]);
});

test("what is gone meanwhile is an empty file", async () => {
  const zip = await whole([{ name: "rien.pdf", holds: () => Promise.resolve(undefined) }]);
  expect(zip.toString("latin1")).toContain("rien.pdf");
});

test("a file that cannot be opened breaks the archive, and waits for nothing more", async () => {
  const broken = whole([
    { name: "lisez-moi.txt", holds: "Bonjour" },
    { name: "panne.pdf", holds: () => Promise.reject(new Error("the key is gone")) },
    { name: "apres.pdf", holds: () => Promise.resolve(Buffer.from("après")) },
  ]);
  await expect(broken).rejects.toThrow("the key is gone");
});

test("whoever stops reading stops what is made", async () => {
  let opened = 0;
  const open = () => {
    opened += 1;
    return Promise.resolve(Buffer.alloc(1_000_000));
  };
  const files = Array.from({ length: 50 }, (_, i) => ({ name: `${i}.bin`, holds: open }));
  const reader = streamZip(files, now).getReader();
  await reader.read();
  await reader.cancel();
  await new Promise((done) => {
    setTimeout(done, 50);
  });
  expect(opened).toBeLessThan(50);
});

test("a name is made of letters that every system reads", () => {
  expect(fileName("Qui a vu ce qui est à vous ?")).toBe("qui-a-vu-ce-qui-est-a-vous");
  expect(fileName("../../étc/Passwd", 8)).toBe("etc-pass");
});
