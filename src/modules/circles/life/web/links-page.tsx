import { backTo, type GivenBack } from "#basics/form";
import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Empty } from "#ui/list";
import { Section } from "#ui/panel";

import type { SeenLink } from "../../actions/see-around.ts";
import type { SeenLinks } from "../actions/see-links.ts";
import { addressOf, isClosed } from "../../domain/circle.ts";
import { isMember } from "../../domain/rights.ts";
import { linkTexts as texts } from "../../web/keep-texts.fr.ts";
import { PartPage, Refused } from "../../web/part.tsx";
import { linkForm } from "./forms.ts";

export interface LinksPageProps {
  readonly seen: SeenLinks;
  readonly back: GivenBack;
}

/** The parts of a circle and its links: those that stand, those that wait, and a form to propose one. */
export function LinksPage({ seen, back }: LinksPageProps) {
  const { circle, standing, parts, links } = seen;
  const at = addressOf(circle);
  const keeps = standing === "facilitator" && !isClosed(circle);
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead} back={back}>
      {back.form === undefined && <Refused back={back} />}
      <Section title={texts.parts} id="parties">
        {parts.length === 0 ? (
          <p>{texts.noParts}</p>
        ) : (
          <ul class="pile-s">
            {parts.map((part) => (
              <li>
                <p>
                  <a href={addressOf(part)}>{part.name}</a>
                </p>
                <p class="petit doux">{part.purpose}</p>
              </li>
            ))}
          </ul>
        )}
        {keeps && (
          <p>
            <ButtonLink href={`/cercles/fonder?partie-de=${circle.id}`} kind="clair">
              {texts.foundPart}
            </ButtonLink>
          </p>
        )}
      </Section>
      <Section title={texts.links} id="liens">
        {links.length === 0 && (
          <Empty title={texts.noLinks}>
            <p>{circle.isOpen ? texts.noLinksHelp : texts.privateSays}</p>
          </Empty>
        )}
        {links.map((one) => (
          <Link one={one} at={at} keeps={keeps} waits={isMember(standing)} />
        ))}
      </Section>
      {keeps && circle.isOpen && seen.choices.length > 0 && <Propose seen={seen} back={back} />}
    </PartPage>
  );
}

interface LinkProps {
  readonly one: SeenLink;
  readonly at: string;
  readonly keeps: boolean;
  readonly waits: boolean;
}

function Link({ one: { link, other, isOurs }, at, keeps, waits }: LinkProps) {
  const proposed = link.state === "proposed";
  return (
    <div class="pile-s">
      <h3>
        <a href={addressOf(other)}>{other.name}</a>
      </h3>
      <p>{link.words}</p>
      {waits && proposed && <p class="petit">{isOurs ? texts.weWait : texts.theyWait}</p>}
      {keeps && (
        <Form action={`${at}/liens/${link.id}`} prefix={link.id} class="rang">
          {proposed && !isOurs ? (
            <>
              <Button
                name="faire"
                value="accepted"
                pictogram="yes"
                label={`${texts.accept}, ${other.name}`}
              >
                {texts.accept}
              </Button>
              <Button
                name="faire"
                value="refused"
                kind="clair"
                label={`${texts.refuse}, ${other.name}`}
              >
                {texts.refuse}
              </Button>
            </>
          ) : (
            <>
              <Hidden name="faire" value="ended" />
              <Button kind="clair" label={`${endOf(proposed)}, ${other.name}`}>
                {endOf(proposed)}
              </Button>
            </>
          )}
        </Form>
      )}
    </div>
  );
}

function endOf(proposed: boolean): string {
  return proposed ? texts.takeBack : texts.end;
}

function Propose({ seen: { circle, choices }, back }: LinksPageProps) {
  return (
    <Section title={texts.propose} id="proposer">
      <Form
        action={`${addressOf(circle)}/liens`}
        asks={linkForm(choices)}
        back={backTo("proposer", back)}
        send={texts.send}
      />
    </Section>
  );
}
