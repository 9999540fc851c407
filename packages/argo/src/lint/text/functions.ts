import { nearestName } from '../../schema/nearest-name.ts'

const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '))

/** Functions of expr-lang 1.17.7 (its `builtin` package). */
const builtin = words(
  'all none any one filter map find findIndex findLast findLastIndex count sum groupBy sortBy reduce len type abs ceil floor round int float',
  'string trim trimPrefix trimSuffix upper lower split splitAfter replace repeat join indexOf lastIndexOf hasPrefix hasSuffix max min mean',
  'median toJSON fromJSON toBase64 fromBase64 now duration date timezone first last get take keys values toPairs fromPairs reverse uniq concat',
  'flatten sort bitand bitor bitxor bitnand bitshl bitshr bitushr bitnot',
)
/** What Argo 4.0.7 adds to them (`GetFuncMap` in util/expr/env). */
const ofArgo = ['asInt', 'asFloat', 'jsonpath', 'toJson']
/** Functions of sprig 3.3.0 (its `genericMap`), without those that read the environment, which Argo takes out. */
const sprig = words(
  'hello ago date date_in_zone date_modify dateInZone dateModify must_date_modify duration durationRound htmlDate htmlDateInZone mustDateModify mustToDate now toDate unixEpoch abbrev',
  'abbrevboth trunc trim upper lower title untitle substr repeat trimall trimAll trimSuffix trimPrefix nospace initials randAlphaNum randAlpha',
  'randAscii randNumeric swapcase shuffle snakecase camelcase kebabcase wrap wrapWith contains hasPrefix hasSuffix quote squote cat indent',
  'nindent replace plural sha1sum sha256sum sha512sum adler32sum toString atoi int64 int float64 seq toDecimal split splitList splitn toStrings',
  'until untilStep add1 add sub div mod mul randInt add1f addf subf divf mulf biggest max min maxf minf ceil floor round join sortAlpha default',
  'empty coalesce all any compact mustCompact fromJson toJson toPrettyJson toRawJson mustFromJson mustToJson mustToPrettyJson mustToRawJson',
  'ternary deepCopy mustDeepCopy typeOf typeIs typeIsLike kindOf kindIs deepEqual getHostByName base dir clean ext isAbs osBase osClean osDir',
  'osExt osIsAbs b64enc b64dec b32enc b32dec tuple list dict get set unset hasKey pluck keys pick omit merge mergeOverwrite mustMerge',
  'mustMergeOverwrite values append mustAppend prepend mustPrepend first mustFirst rest mustRest last mustLast initial mustInitial reverse',
  'mustReverse uniq mustUniq without mustWithout has mustHas slice mustSlice concat dig chunk mustChunk bcrypt htpasswd genPrivateKey',
  'derivePassword buildCustomCert genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey genSignedCert genSignedCertWithKey encryptAES',
  'decryptAES randBytes uuidv4 semver semverCompare fail regexMatch mustRegexMatch regexFindAll mustRegexFindAll regexFind mustRegexFind',
  'regexReplaceAll mustRegexReplaceAll regexReplaceAllLiteral mustRegexReplaceAllLiteral regexSplit mustRegexSplit regexQuoteMeta urlParse',
  'urlJoin',
).map((name) => `sprig.${name}`)

/** Functions that conditions of HTTP templates, of data and of schedules can call. */
export const plainFunctions: ReadonlySet<string> = new Set(builtin)
/** Functions that all other expressions can call. */
export const functions: ReadonlySet<string> = new Set([...builtin, ...ofArgo, ...sprig])

/** What to write in place of a function that is not known. */
export function adviceForFunction(name: string, known: ReadonlySet<string>): string {
  const nearest = known.has(`sprig.${name}`) ? `sprig.${name}` : nearestName(name, [...known])
  return nearest === undefined ? 'Argo knows the functions of expr-lang.org, and those of sprig as sprig.NAME.' : `did you mean "${nearest}"?`
}
