import { Button, ButtonLink, Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { WithNumbers } from "#ui/page/numbers";

import { SAY } from "../domain/address.ts";
import type { SeenAlarm } from "../actions/see-relays.ts";
import type { StandingHelp } from "../actions/standing-help.ts";
import { texts } from "./texts.fr.ts";

/**
 * The three buttons; for who acts for somebody, the first alone. Once help was asked for (`asked`), it is asked for again, unless
 * it would be the same: then nothing is offered that would do nothing. As long as nobody takes care of it, that is what one sees first.
 */
export function SayForm({
  asked,
}: {
  readonly asked?: Pick<SeenAlarm, "isSame" | "isTaken"> | undefined;
}) {
  const isOneself = useFrame().acting === undefined;
  const isSame = asked?.isSame === true;
  if (isSame && !isOneself) return null;
  return (
    <Form action={SAY} class="pile">
      {!isSame && (
        <Button
          name="quoi"
          value="aide"
          large
          wide
          kind={asked?.isTaken === true ? "clair" : undefined}
        >
          {asked !== undefined ? texts.again : texts.help}
        </Button>
      )}
      {isOneself && (
        <>
          <Button name="quoi" value="bien" large wide kind="clair">
            {texts.well}
          </Button>
          <Button name="quoi" value="autre" large wide kind="clair">
            {texts.apart}
          </Button>
        </>
      )}
    </Form>
  );
}

/** 15 and 112, on each screen from which help is asked for, with what it does not replace. */
export function Emergencies() {
  return (
    <div class="pile-s urgences">
      <p class="rang">
        <ButtonLink href="tel:15" kind="clair">
          {texts.call15}
        </ButtonLink>{" "}
        <ButtonLink href="tel:112" kind="clair">
          {texts.call112}
        </ButtonLink>
      </p>
      <p class="petit doux">
        <WithNumbers says={texts.notInstead} />
      </p>
    </div>
  );
}

/** On another page of one’s own: the same buttons and numbers; what would do nothing while a call runs is not offered here either. */
export function HelpWays({ stands }: { readonly stands: StandingHelp | undefined }) {
  const asked = stands?.open?.isPast === true ? undefined : stands?.open;
  return (
    <section class="pile" aria-label={texts.title}>
      <SayForm asked={asked} />
      <Emergencies />
    </section>
  );
}
