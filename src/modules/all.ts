import type { Module } from "#services/house";

/** The modules of the house, each after those it needs. */
export const modules: readonly Module[] = [];
