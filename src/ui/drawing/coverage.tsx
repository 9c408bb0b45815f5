import { Icon } from "#ui/icon";

import { Avatar } from "../avatar.tsx";
import { texts } from "../texts.fr.ts";

export interface CoverageProps {
  /** What is asked, as a title of the first column: « Ce que demande l’appel ». */
  readonly asked: string;
  /** Says what the table holds, for ears. */
  readonly caption: string;
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    /** Shown instead of initials: « Vous ». */
    readonly short?: string | undefined;
  }[];
  /** One line each; `covered` holds the ids of the actors who cover it. */
  readonly lines: readonly { readonly label: string; readonly covered: readonly string[] }[];
}

/** Who covers what, as a table of marks with their words for ears. */
export function Coverage({ asked, caption, actors, lines }: CoverageProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has only a keyboard scrolls it so
    <section class="defile" aria-label={texts.scrollable(caption)} tabindex={0}>
      <table class="couvre">
        <caption class="hors">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{asked}</th>
            {actors.map(({ id, name, short }) => (
              <th scope="col">
                <Avatar {...{ id, name, short }} />
                <span class="hors">{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, covered }) => (
            <tr>
              <th scope="row">{label}</th>
              {actors.map(({ id }) => (
                <td>
                  <Mark yes={covered.includes(id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Mark({ yes }: { readonly yes: boolean }) {
  return (
    <span class={yes ? "pt oui" : "pt vide"}>
      {yes && <Icon name="done" />}
      <span class="hors">{yes ? texts.yes : texts.no}</span>
    </span>
  );
}
