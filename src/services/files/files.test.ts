import sharp from "sharp";
import { describe, expect, test } from "vitest";

import { redrawImage } from "./index.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c33" } });

describe("a picture drawn again", () => {
  test("keeps nothing of what the telephone wrote in it, and stands upright", async () => {
    const taken = await picture(60, 40)
      .withExif({ IFD0: { Copyright: "Ne pas garder" }, IFD3: { GPSLatitude: "44/1 44/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const drawn = await redrawImage(taken, "image/jpeg");
    expect(drawn).toMatchObject({ type: "image/jpeg", width: 40, height: 60 });
    const kept = await sharp(drawn?.bytes).metadata();
    expect([kept.exif, kept.orientation, kept.xmp]).toEqual([undefined, undefined, undefined]);
  });

  test("is no wider than our pages need", async () => {
    const drawn = await redrawImage(await picture(5_000, 100).png().toBuffer(), "image/png");
    expect(drawn).toMatchObject({ type: "image/png", width: 2_560 });
  });

  test("what is hidden after its end is gone", async () => {
    const bytes = Buffer.concat([
      await picture(20, 20).gif().toBuffer(),
      Buffer.from("<script>hidden()</script>"),
    ]);
    const drawn = await redrawImage(bytes, "image/gif");
    expect(drawn?.type).toBe("image/png");
    expect(Buffer.from(drawn?.bytes ?? []).includes("script")).toBe(false);
  });

  test("too many pixels for what it weighs, it is refused at once", async () => {
    const bomb = await picture(8_000, 8_000).png({ palette: true }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await redrawImage(bomb, "image/png")).toBeUndefined();
  });

  test("cut, or of another kind than it says, it is refused, and the next one is drawn", async () => {
    const whole = await picture(400, 400).png().toBuffer();
    expect(await redrawImage(whole.subarray(0, whole.length / 2), "image/png")).toBeUndefined();
    expect(await redrawImage(Buffer.from("<svg xmlns='x'/>"), "image/png")).toBeUndefined();
    expect(await redrawImage(whole, "image/jpeg")).toBeUndefined();
    expect(await redrawImage(whole, "image/png")).toBeDefined();
  });

  test("all kinds that we say we read are read", async () => {
    const one = picture(10, 10);
    expect(await redrawImage(await one.webp().toBuffer(), "image/webp")).toMatchObject({
      type: "image/jpeg",
    });
    expect(await redrawImage(await one.avif().toBuffer(), "image/avif")).toMatchObject({
      type: "image/jpeg",
    });
  });
});

describe("a picture in a frame", () => {
  test("a logo keeps all of it, three by two on white, whatever its shape, and weighs little", async () => {
    const tall = await picture(100, 400).png().toBuffer();
    const drawn = await redrawImage(tall, "image/png", { width: 360, height: 240, fit: "contain" });
    expect(drawn).toMatchObject({ type: "image/png", width: 360, height: 240 });
    expect(drawn?.bytes.length).toBeLessThan(20_000);
    const { data, info } = await sharp(drawn?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
    const middle = (120 * info.width + 180) * info.channels;
    expect(data[middle + 1]).toBeLessThan(90);
  });

  test("what is seen through becomes white, not black", async () => {
    const clear = await sharp({
      create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const drawn = await redrawImage(clear, "image/png", { width: 60, height: 40, fit: "contain" });
    const { data } = await sharp(drawn?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  test("a face fills its frame, without what the telephone wrote in it", async () => {
    const taken = await picture(300, 100)
      .withExif({ IFD3: { GPSLatitude: "44/1 44/1 0/1" } })
      .jpeg()
      .toBuffer();
    const drawn = await redrawImage(taken, "image/jpeg", { width: 160, height: 160, fit: "cover" });
    expect(drawn).toMatchObject({ type: "image/jpeg", width: 160, height: 160 });
    expect((await sharp(drawn?.bytes).metadata()).exif).toBeUndefined();
  });
});
