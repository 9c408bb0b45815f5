import sharp from "sharp";
import { expect, test } from "vitest";

import { person } from "#services/house";

import { testHouse } from "../../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { beginDocument } from "../../actions/begin-document.ts";
import { seeDocument } from "../../actions/see-document.ts";
import { picturesNamed } from "../../domain/picture.ts";
import { addPicture } from "../../formats/actions/add-picture.ts";
import { drawnOf } from "../../formats/actions/drawn.ts";
import { bringFromFile } from "./bring-from-pad.ts";

const WHO = "https://archipel.example";

test("what a pad says names the pictures of its own document, and no other; what is lost is said", async () => {
  const app = await testHouse();
  const { people, space } = await gardenCircle(app);
  const ana = person(people.ana);
  const bytes = await sharp({ create: { width: 8, height: 9, channels: 3, background: "#2a6" } })
    .png()
    .toBuffer();
  const [picture] = (await drawnOf([{ name: "puits.png", says: "", bytes }])).drawn;
  if (picture === undefined) throw new Error("nothing is drawn");
  const make = async (title: string) => {
    const document = valueOf(
      await beginDocument(app, ana, {
        space,
        title,
        language: "fr",
        licence: undefined,
        themes: [],
        contents: { kind: "text", markdown: "Au fond." },
      }),
    );
    valueOf(
      await addPicture(app, ana, {
        document,
        picture,
        says: "Le puits",
        spot: "fin",
        name: "Image",
      }),
    );
    const seen = await seeDocument(app, ana, { document });
    const [id] = seen === undefined ? [] : picturesNamed(seen.contents);
    return { document, at: `/communs/images/${id}` };
  };
  const [one, other] = [await make("Le puits"), await make("La pompe")];
  const text = `![Le puits](${one.at})\n\n![De loin](${WHO}${one.at})\n\n![La pompe](${other.at})\n\n![Ailleurs](https://e.example/p.png)`;
  const file = { name: "pad.md", bytes: new TextEncoder().encode(text) };
  const asked = { document: one.document, file, base: 2, who: WHO };
  const brought = valueOf(await bringFromFile(app, ana, asked));
  expect(brought.lost.toSorted()).toEqual(["missing-pictures", "remote-pictures"]);
  const seen = await seeDocument(app, ana, { document: one.document });
  expect(seen?.contents).toEqual({
    kind: "text",
    markdown: `![Le puits](${one.at})\n\n![De loin](${one.at})\n\nLa pompe\n\n[Ailleurs](<https://e.example/p.png>)`,
  });
});
