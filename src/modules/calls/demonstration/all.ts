import { citizenshipCalls } from "./calls-citizenship.ts";
import { cultureCalls } from "./calls-culture.ts";
import { digitalCalls } from "./calls-digital.ts";
import { economyCalls } from "./calls-economy.ts";
import { educationCalls } from "./calls-education.ts";
import { environmentCalls } from "./calls-environment.ts";
import { foodCalls } from "./calls-food.ts";
import { healthCalls } from "./calls-health.ts";
import { housingCalls } from "./calls-housing.ts";
import { internationalCalls } from "./calls-international.ts";
import { mobilityCalls } from "./calls-mobility.ts";
import { solidarityCalls } from "./calls-solidarity.ts";
import { sportCalls } from "./calls-sport.ts";
import { theatreCalls } from "./calls-theatre.ts";
import { workCalls } from "./calls-work.ts";
import type { DemonstrationCall } from "./shape.ts";

/** Every call of the demonstration. */
export const calls: readonly DemonstrationCall[] = [
  ...foodCalls,
  ...environmentCalls,
  ...theatreCalls,
  ...cultureCalls,
  ...solidarityCalls,
  ...healthCalls,
  ...educationCalls,
  ...sportCalls,
  ...workCalls,
  ...digitalCalls,
  ...housingCalls,
  ...mobilityCalls,
  ...economyCalls,
  ...citizenshipCalls,
  ...internationalCalls,
];
