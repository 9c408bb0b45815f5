import type { Module } from "#services/house";

import { access } from "./access/module.ts";
import { calendar } from "./calendar/module.ts";
import { calls } from "./calls/module.ts";
import { circles } from "./circles/module.ts";
import { commons } from "./commons/module.ts";
import { concerns } from "./concerns/module.ts";
import { conversations } from "./conversations/module.ts";
import { currency } from "./currency/module.ts";
import { decisions } from "./decisions/module.ts";
import { exchanges } from "./exchanges/module.ts";
import { gifts } from "./gifts/module.ts";
import { guides } from "./guides/module.ts";
import { home } from "./home/module.ts";
import { homecare } from "./homecare/module.ts";
import { kin } from "./kin/module.ts";
import { meetings } from "./meetings/module.ts";
import { methods } from "./methods/module.ts";
import { moderation } from "./moderation/module.ts";
import { notifications } from "./notifications/module.ts";
import { operation } from "./operation/module.ts";
import { organisations } from "./organisations/module.ts";
import { people } from "./people/module.ts";
import { practice } from "./practice/module.ts";
import { premises } from "./premises/module.ts";
import { projects } from "./projects/module.ts";
import { relays } from "./relays/module.ts";
import { squat } from "./squat/module.ts";
import { subjects } from "./subjects/module.ts";
import { tasks } from "./tasks/module.ts";
import { territory } from "./territory/module.ts";
import { trainings } from "./trainings/module.ts";

/** The modules of the house, each after those it needs. */
export const modules: readonly Module[] = [
  people,
  territory,
  subjects,
  access,
  notifications,
  organisations,
  moderation,
  circles,
  premises,
  concerns,
  conversations,
  kin,
  tasks,
  currency,
  gifts,
  relays,
  calendar,
  commons,
  guides,
  exchanges,
  decisions,
  projects,
  calls,
  squat,
  trainings,
  meetings,
  methods,
  practice,
  homecare,
  operation,
  home,
];
