import { beforeAll, expect, test } from "vitest";

import { cookieName } from "#modules/people";
import { person, type PersonId } from "#services/house";

import { TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, linkIn, passTime } from "../../../../../tests/support/time.ts";
