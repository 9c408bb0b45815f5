import { kindNames } from "#rules/organisations";
import { shorten } from "#basics/text";
import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenPartners } from "../actions/find-partners.ts";
import type { FoundStructure } from "../actions/look-for-structures.ts";
import { AskLink, partnersAt } from "./proposed-sets.tsx";
import { partnerTexts as texts } from "./texts.fr.ts";

const MOST_PURPOSE = 160;

/** The structures of the directory, for what asks for one. */
export function Structures({ seen }: { readonly seen: SeenPartners }) {
  if (seen.structures.length === 0) return null;
  return (
    <Section title={texts.structures} id="structures">
      <p>{texts.structuresLead}</p>
      {seen.structures.map(({ need, found }) => (
        <div class="pile-s">
          <h3>
            {texts.structuresFor(seen.requirements.find(({ id }) => id === need)?.title ?? "")}
          </h3>
          {found.length === 0 ? (
            <p>{seen.around === undefined ? texts.structuresNoPlace : texts.structuresNone}</p>
          ) : (
            <ul class="lignes serre">
              {found.map((one) => (
                <Line seen={seen} one={one} need={need} />
              ))}
            </ul>
          )}
        </div>
      ))}
      <p>
        <a href="/structures">{texts.structuresAll}</a>
      </p>
    </Section>
  );
}

function Line(props: {
  readonly seen: SeenPartners;
  readonly one: FoundStructure;
  readonly need: string;
}) {
  const { seen, one } = props;
  const { name, at, kind, town, km, purpose, giver } = one;
  return (
    <li class="rang bouts">
      <div>
        <p>
          <a href={at}>
            <strong>{name}</strong>
          </a>
          {`, ${kindNames[kind].toLowerCase()}, ${town}`}
          {km !== undefined && `, ${texts.km(km)}`}
        </p>
        {purpose !== "" && <p class="petit">« {shorten(purpose, MOST_PURPOSE)} »</p>}
      </div>
      {giver !== undefined && seen.mayAsk ? (
        <AskLink seen={seen} giver={giver} name={name} />
      ) : (
        seen.mayInvite && <InviteLink {...props} />
      )}
    </li>
  );
}

function InviteLink({ seen, one, need }: Parameters<typeof Line>[0]) {
  const query = new URLSearchParams({ structure: one.name, pour: need });
  return (
    <ButtonLink
      href={`${partnersAt(seen)}/inviter?${query.toString()}`}
      kind="clair"
      label={`${texts.writeTo}, ${one.name}`}
    >
      {texts.writeTo}
    </ButtonLink>
  );
}
