import { seeDisk } from "#services/health";
import { done, refused, type Result } from "#basics/result";
import {
  action,
  isOperator,
  reading,
  recordAdministrativeActIn,
  saveInstanceIn,
  seeInstanceIn,
  type Work,
} from "#services/house";

import {
  type Incident,
  type IncidentId,
  type InstanceState,
  isToTell,
  type Maintenance,
  stateAt,
} from "../domain/incident.ts";
import { listIncidents, saveEnd, saveIncident } from "../store/incidents.ts";

export interface SeenState extends InstanceState {
  readonly incidents: readonly Incident[];
  /** What is announced, or goes on. */
  readonly maintenance: Maintenance | undefined;
}

/** How many incidents the page tells. */
const TOLD = 20;

/** How the instance is, for everyone: what lasts, what is announced, what happened lately. */
export const seeState = reading<undefined, SeenState>(async (work) => {
  const incidents = await listIncidents(work, TOLD);
  const maintenance = await announcedIn(work);
  return {
    ...stateAt(work.now, { incidents, maintenance, isFull: seeDisk(work.app).isFull }),
    incidents,
    maintenance,
  };
});

async function announcedIn(work: Work): Promise<Maintenance | undefined> {
  const { maintenance } = await seeInstanceIn(work);
  if (maintenance === undefined) return undefined;
  const read = {
    from: Temporal.Instant.from(maintenance.from),
    until: Temporal.Instant.from(maintenance.until),
    words: maintenance.words,
  };
  return isToTell(read, work.now) ? read : undefined;
}

export type StateRefusal = "not-the-operator" | "unknown-incident" | "ends-before" | "is-past";

/** The operator tells everyone that something does not work. */
export const beginIncident = action(
  async (
    work: Work,
    asked: { readonly title: string; readonly words: string },
  ): Promise<Result<IncidentId, StateRefusal>> => {
    if (!isOperator(work.actor)) return refused("not-the-operator");
    const id = await saveIncident(work, asked);
    await recordAdministrativeActIn(work, { what: "incident-begun", about: asked.title });
    return done(id);
  },
);

/** The operator tells how it ended. */
export const endIncident = action(
  async (
    work: Work,
    { incident, words }: { readonly incident: IncidentId; readonly words: string },
  ): Promise<Result<undefined, StateRefusal>> => {
    if (!isOperator(work.actor)) return refused("not-the-operator");
    if (!(await saveEnd(work, incident, words))) return refused("unknown-incident");
    await recordAdministrativeActIn(work, { what: "incident-ended", about: words });
    return done(undefined);
  },
);

/** The operator announces when the instance may not answer; each page says it until then. One at a time. */
export const announceMaintenance = action(
  async (work: Work, asked: Maintenance): Promise<Result<undefined, StateRefusal>> => {
    if (!isOperator(work.actor)) return refused("not-the-operator");
    if (Temporal.Instant.compare(asked.until, asked.from) <= 0) return refused("ends-before");
    if (!isToTell(asked, work.now)) return refused("is-past");
    const { from, until, words } = asked;
    const maintenance = { from: from.toString(), until: until.toString(), words };
    await saveInstanceIn(work, { maintenance });
    return done(undefined);
  },
);

/** The operator takes back what was announced. */
export const withdrawMaintenance = action(
  async (work: Work): Promise<Result<undefined, StateRefusal>> => {
    if (!isOperator(work.actor)) return refused("not-the-operator");
    await saveInstanceIn(work, { maintenance: undefined });
    return done(undefined);
  },
);

/** How many incidents last. */
export async function countOpenIn(work: Work): Promise<number> {
  const incidents = await listIncidents(work, TOLD);
  return incidents.filter(({ ended }) => ended === undefined).length;
}
