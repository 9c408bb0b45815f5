import { sql } from "kysely";
import { expect, test } from "vitest";

import { asOwner, person } from "#services/house";

import { browserIn, browserOf, formTo } from "../../../../tests/support/browser.ts";
import { testHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { receiving } from "../../../../tests/support/worrying.ts";
import { sayService } from "../actions/keep-service.ts";
import { operatorAt } from "../domain/address.ts";
import { refusals } from "./texts.fr.ts";

test("who operates sends with their yes what they read; said otherwise meanwhile, they read it again", async () => {
  const app = await testHouse();
  const { organisation, odile, service } = await receiving(app);
  const says = { organisation, places: "Drôme", reach: "Le soir" };
  valueOf(await sayService(app, person(odile), says));
  const maelle = await situations(app).someone("Maëlle", { isOperator: true });
  const browser = await browserIn(app, maelle);
  const read = formTo(await browser.get("/operateur/inquietude"), operatorAt(service, "/accord"));
  if (read === undefined) throw new Error("nothing is asked");
  app.setNow(app.clock.now().add({ minutes: 1 }));
  valueOf(await sayService(app, person(odile), { ...says, reach: "Le matin" }));
  const stale = await browser.submit(read);
  expect(stale.text).toContain(refusals["said-otherwise"]);
  const again = formTo(stale, operatorAt(service, "/accord"));
  if (again === undefined) throw new Error("it is asked no more");
  expect((await browser.submit(again)).text).toContain("D’accord depuis");
});

test("where no service receives, the numbers are all there is, for a visitor too, and nothing is kept", async () => {
  const app = await testHouse();
  const odile = await situations(app).someone("Odile");
  const count = async () => {
    const { rows } = await asOwner(app, ({ db }) =>
      sql<{ name: string; rows: string }>`select table_schema || '.' || table_name as name,
          (xpath('//c/text()', query_to_xml(format('select count(*) as c from %I.%I', table_schema, table_name),
            false, true, '')))[1]::text as rows
        from information_schema.tables where table_schema in ('concerns', 'access')
          and table_type = 'BASE TABLE' order by 1`.execute(db),
    );
    return rows;
  };
  const before = await count();
  expect(before.filter(({ name }) => name.startsWith("concerns.")).length).toBeGreaterThan(2);
  for (const browser of [browserOf(app), await browserIn(app, odile)]) {
    const page = await browser.get("/inquietude?ou=26");
    expect(page.status).toBe(200);
    for (const number of ["3977", "119", "17", "112"])
      expect(page.html).toContain(`href="tel:${number}"`);
    expect(page.text).toContain("Appelez l’un de ces numéros : rien n’est gardé.");
    // There is nothing to write in.
    expect(page.html).not.toContain("<textarea");
    expect(page.forms.filter(({ action }) => action.startsWith("/inquietude/"))).toEqual([]);
  }
  expect(await count()).toEqual(before);
});
