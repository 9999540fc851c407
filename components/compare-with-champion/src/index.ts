export { compareWithChampion } from './compare-with-champion.ts'
