import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenWelcome } from "../actions/welcome.ts";
import { welcomeForm } from "./forms.ts";
import { welcomeTexts as texts } from "./texts.fr.ts";

interface WelcomePageProps {
  readonly seen: SeenWelcome;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** What a host says once for all to whoever comes. */
export function WelcomePage({ seen, said, back }: WelcomePageProps) {
  const { venue } = seen.place;
  const at = `/squat/lieux/${venue.number}`;
  return (
    <Page
      title={texts.title(venue.name)}
      heading={texts.heading}
      lead={texts.lead}
      above={[venue.name]}
      back={back}
      noindex
      breadcrumb={[{ label: venue.name, at }]}
    >
      {said !== undefined && <output>{said}</output>}
      <Form
        action={`${at}/accueil`}
        send={texts.send}
        asks={welcomeForm}
        values={seen.welcome}
        back={back}
      />
    </Page>
  );
}
