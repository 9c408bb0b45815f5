import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { answerApprovalIn, seeExchangeIn, takeStepIn } from "#modules/exchanges";
import { seeKeptVenueIn } from "#modules/premises";
import { demonstrationOrganisations } from "#rules/organisations";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { arriveIn } from "../visits/actions/arrive.ts";
import { askDayIn } from "../visits/actions/ask-day.ts";
import { sayHowIn } from "../visits/actions/say-how.ts";
import { sayWelcomeIn } from "../visits/actions/welcome.ts";
import type { ExchangeId } from "../visits/domain/visit.ts";
