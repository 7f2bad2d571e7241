export { type Alteration, type AlterationKind, alterationKinds } from './alter-words.ts';
export type { QuotationOrder } from './plan-quotations.ts';
export { type Plant, type PlantedPassage, type PlantedTexts, plantQuotations } from './plant-quotations.ts';
export { createRandom, type Random } from './random.ts';
export { reportEditions } from './report-editions.ts';
export { type ReportedPair, rightPairs, type ScoredPlant, scorePlants } from './score-plants.ts';
