import { PersonLine } from "#ui/avatar";
import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenRules } from "../actions/see-rules.ts";
import { addressOf, isClosed } from "../../domain/circle.ts";
import { Charter, PartPage, Paragraphs } from "../../web/part.tsx";
import { rulesTexts as texts } from "./texts.fr.ts";

interface RulesPageProps {
  readonly seen: SeenRules;
}

/** How a circle governs itself: its rules in its own words, who moderates, what is above. */
export function RulesPage({ seen }: RulesPageProps) {
  const { circle, standing } = seen;
  const at = addressOf(circle);
  const keeps = standing === "facilitator" && !isClosed(circle);
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead}>
      <Section title={texts.rules} id="regles">
        {circle.ownRules === undefined ? (
          <p>{texts.noRules}</p>
        ) : (
          <Paragraphs words={circle.ownRules} />
        )}
        {keeps && (
          <p>
            <ButtonLink href={`${at}/regler`} kind="clair">
              {texts.write}
            </ButtonLink>
          </p>
        )}
      </Section>
      <Section title={texts.charter} id="charte">
        <Charter sentences={circle.charter} />
      </Section>
      <Moderators seen={seen} />
      {keeps && (
        <div class="pile-s">
          <p>{texts.nameSays}</p>
          <p>
            <ButtonLink href={`${at}/roles#nouveau`} kind="clair">
              {texts.name}
            </ButtonLink>
          </p>
        </div>
      )}
    </PartPage>
  );
}

function Moderators({ seen: { moderators, count, isModerator } }: RulesPageProps) {
  return (
    <Section title={texts.moderators} id="moderation">
      <p>
        {texts.count(count)} {isModerator && texts.you}
      </p>
      {moderators.length > 0 && (
        <ul class="pile-s">
          {moderators.map(({ person, name }) => (
            <li>
              <PersonLine id={person} name={name} />
            </li>
          ))}
        </ul>
      )}
      <p>{texts.what}</p>
      <p>
        {texts.above} <a href="/moderation">{texts.aboveLink}</a>
      </p>
    </Section>
  );
}
