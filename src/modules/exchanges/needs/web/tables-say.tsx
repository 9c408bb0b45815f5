import { Lines } from "#ui/list";
import { Section } from "#ui/panel";

import type { SeenNeed } from "../actions/see-need.ts";
import { pageTexts as texts } from "../../protocol/web/page-texts.fr.ts";
import { LineWay } from "../../orientation/web/line-way.tsx";

/** Whom the tables name for this need: one who is here is asked here, another by what the line states. */
export function TablesSay({ lines, to }: Pick<SeenNeed, "lines" | "to">) {
  if (lines.length === 0) return null;
  return (
    <Section title={texts.tablesSay} id="tables">
      <Lines>
        {lines.slice(0, 6).map(({ name, contact, conditions, need, table, line, ask }) => (
          <article class="pile-s">
            <h3>{name}</h3>
            <p>
              <a href={table.at}>{texts.tableSays(need, table.name)}</a>
            </p>
            {(conditions !== undefined || contact !== undefined) && (
              <p class="doux">
                {[conditions, contact].filter((one) => one !== undefined).join(" ")}
              </p>
            )}
            {/* Whom one asks is chosen above: to ask along a line would begin again from nothing. */}
            {(to === undefined || ask.way !== "here") && (
              <LineWay
                at={`${table.at}/lignes/${line}`}
                need={need}
                ask={ask}
                named={{ name, at: undefined, contact }}
              />
            )}
          </article>
        ))}
      </Lines>
    </Section>
  );
}
