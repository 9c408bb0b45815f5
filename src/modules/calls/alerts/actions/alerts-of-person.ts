import { type AboutPerson, type PersonId, type Work, withRight } from "#services/house";
import { addressesOfIn, personsOfAddressIn } from "#modules/people";

import { countFound, deleteAllOf, listAlertsOf, STATES } from "../store/alerts.ts";
import { describeWanted, rhythms, states } from "./alert-mails.fr.ts";

/**
 * The alerts of the addresses of a person. Erased with addresses that are only theirs. Merging needs
 * nothing: alerts belong to addresses, which pass to the other person.
 */
export const alertsOfPerson: AboutPerson = {
  gives: async (work, person) => {
    const mine = await addressesOf(work, person);
    return withRight(work, "keep-alerts", async (lent) => {
      const told = [];
      for (const { id, text } of mine) {
        const alerts = await listAlertsOf(lent, id, STATES);
        const found = await countFound(
          lent,
          alerts.map((alert) => alert.id),
        );
        for (const alert of alerts) {
          told.push({
            adresse: text,
            recherche: describeWanted(alert.wanted),
            rythme: rhythms[alert.rhythm],
            état: states[alert.state],
            depuis: alert.madeAt.toString(),
            "appels trouvés": found.get(alert.id)?.calls ?? 0,
          });
        }
      }
      return { "Vos alertes": told };
    });
  },
  erases: async (work, person) => {
    for (const { id } of await addressesOf(work, person)) {
      const persons = await personsOfAddressIn(work, id);
      if (persons.some((one) => one !== person)) continue;
      await withRight(work, "keep-alerts", (lent) => deleteAllOf(lent, id));
    }
  },
  merges: () => Promise.resolve(),
};

function addressesOf(work: Work, person: PersonId) {
  return withRight(work, "write-to", (lent) => addressesOfIn(lent, person));
}
