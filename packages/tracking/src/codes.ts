import { type Catalogue, catalogue } from '@kfp-ts/diagnostics'

const table = {
  KF8501: {
    message: () => 'No model registry is named, and this process has no state folder of its own to keep one in.',
    hint: () => 'name a store, such as file:///data/models, or set KFP_TS_STATE to a folder that outlives the run.',
  },
  KF8502: {
    message: (store: string) => `"${store}" is not a store this version can open.`,
    hint: () => 'give an absolute folder as a file: address, such as file:///data/models, or the http(s) address of an MLflow server.',
  },
  KF8503: {
    message: (name: string) => `"${name}" cannot be the name of a registered model.`,
    hint: () => 'use up to 200 letters, digits, dots, dashes and underscores, beginning with a letter or a digit.',
  },
  KF8504: {
    message: (name: string) => `There is no registered model "${name}".`,
    hint: () => 'register a version of it first, or list the models there are.',
  },
  KF8505: {
    message: (name: string, version: string) => `The registered model "${name}" has no version ${version}.`,
    hint: () => 'list its versions and name one of them.',
  },
  KF8506: {
    message: (name: string, alias: string) => `The registered model "${name}" has no version under the alias "${alias}".`,
    hint: () => 'set the alias, or ask for "latest".',
  },
  KF8507: {
    message: (alias: string) => `"${alias}" cannot be an alias.`,
    hint: () => 'use letters, digits, dashes and underscores; "latest" and "v" with a number are taken.',
  },
  KF8508: {
    message: (folder: string) => `The model folder ${folder} does not exist or is not a folder.`,
    hint: () => 'give the folder that the training step wrote.',
  },
  KF8509: {
    message: (folder: string) => `The model folder ${folder} is empty.`,
    hint: () => 'give the folder that the training step wrote.',
  },
  KF8510: {
    message: (path: string) => `${path} is not a plain file, so it cannot be registered.`,
    hint: () => 'replace links and sockets in a model folder by files.',
  },
  KF8511: {
    message: (root: string, reason: string) => `The model registry in ${root} cannot be written: ${reason}.`,
    hint: () => 'choose a folder that this user may write to.',
  },
  KF8512: {
    message: (key: string) => `"${key}" cannot be the key of a tag.`,
    hint: () => 'use 1 to 100 letters, digits, dots, dashes and underscores.',
  },
  KF8513: {
    message: (uri: string, file: string) => `The registered files at ${uri} have changed since they were registered: ${file} differs.`,
    hint: () => 'register the model again; versions are never edited.',
  },
  KF8514: {
    message: (uri: string, reason: string) => `The tracking server at ${uri} cannot be reached: ${reason}.`,
    hint: () => "start it, or name another in MLFLOW_TRACKING_URI or the step's input; a file: address keeps everything in a folder.",
  },
  KF8515: {
    message: (uri: string, what: string) => `${uri} does not answer like an MLflow server: ${what}.`,
    hint: () => 'check the address and its path; the page of a proxy, such as a login form, looks like this.',
  },
  KF8516: {
    message: (uri: string, host: string) => `The tracking server at ${uri} refuses the host name "${host}".`,
    hint: (_uri: string, host: string) => `start it with --allowed-hosts "${host}" (the port is part of the name), or ask it by another name.`,
  },
  KF8517: {
    message: (uri: string) => `The tracking server at ${uri} wants to know who is asking.`,
    hint: () => 'set MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_AUTH=kubernetes.',
  },
  KF8518: {
    message: (uri: string, call: string, reason: string) => `The tracking server at ${uri} does not allow ${call}: ${reason}.`,
    hint: () => 'ask its administrator for the permission, or use another account.',
  },
  KF8519: {
    message: (name: string) => `The experiment "${name}" has been deleted.`,
    hint: () => 'restore it, or choose another name; a deleted experiment keeps its name.',
  },
  KF8520: {
    message: (uri: string, call: string) => `The tracking server at ${uri} does not know ${call}: it is too old, or the address lacks a path.`,
    hint: () => 'use MLflow 2.9 or newer, and give the address under which its own page opens.',
  },
  KF8521: {
    message: (uri: string, call: string) => `The tracking server at ${uri} has ${call} switched off.`,
    hint: () => 'start it with --serve-artifacts and without --artifacts-only.',
  },
  KF8522: {
    message: (uri: string, call: string, reason: string) => `The tracking server at ${uri} refused ${call}: ${reason}.`,
    hint: () => 'its own log says more.',
  },
  KF8523: {
    message: (name: string, value: string) => `"${name}" is ${value} where a number between two others is needed.`,
    hint: () => 'look at the run for the step at which it stopped being a number; a smaller learning rate often helps.',
  },
  KF8524: {
    message: (key: string, before: string, now: string) => `The parameter "${key}" of the run is ${before} already and cannot become ${now}.`,
    hint: () => 'a parameter is written once: log what changes as a tag or a metric, or start another run.',
  },
  KF8525: {
    message: (model: string, reason: string) => `The files of the model "${model}" were not all uploaded: ${reason}.`,
    hint: () => 'it is marked as UPLOAD_FAILED and cannot be registered; log it again.',
  },
  KF8526: {
    message: (run: string) => `There is no run ${run}.`,
    hint: () => 'check MLFLOW_RUN_ID and the address of the store.',
  },
  KF8527: {
    message: (name: string) => `There is no experiment "${name}".`,
    hint: () => 'create it, or check the address of the store.',
  },
  KF8528: {
    message: (id: string) => `There is no logged model ${id}.`,
    hint: () => 'check the id and the address of the store.',
  },
  KF8529: {
    message: (what: string, key: string) => `"${key}" cannot be the name of a ${what}.`,
    hint: () => 'use up to 250 letters, digits, spaces and /_-.: characters, with no "..", no "//" and no slash at the ends.',
  },
  KF8530: {
    message: (what: string, length: string, limit: string) => `${what} is ${length} characters long; ${limit} are allowed.`,
    hint: () => 'shorten it, or log it as an artifact; a server would cut it without a word.',
  },
  KF8531: {
    message: (path: string) => `The artifact path "${path}" leaves its folder.`,
    hint: () => 'name a file below the folder of the run or the model.',
  },
  KF8532: {
    message: (uri: string) => `Artifacts at ${uri} are not read or written from here.`,
    hint: () => 'whoever registered it chose the place: if you trust it, name its bucket or folder in KFP_TS_ARTIFACTS, such as s3://mlflow.',
  },
  KF8533: {
    message: (uri: string) => `"${uri}" does not name a registered model.`,
    hint: () => 'write models:/NAME/VERSION, models:/NAME@ALIAS or models:/NAME/latest.',
  },
  KF8534: {
    message: (filter: string, place: string) => `The filter "${filter}" cannot be read at "${place}".`,
    hint: () => "join comparisons by and: metrics.accuracy > 0.9 and tags.stage = 'train'.",
  },
  KF8535: {
    message: (variable: string, reason: string) => `The file that ${variable} names cannot be read: ${reason}.`,
    hint: () => 'check the path, and that this user may read it.',
  },
  KF8536: {
    severity: 'warning' as const,
    message: (uri: string, count: string, file: string) => `The tracking server at ${uri} is away: ${count} records are kept in ${file}.`,
    hint: (uri: string) => `send them later: kfp-ts tracking sync --to ${uri}`,
  },
  KF8537: {
    message: (what: string) => `${what}.`,
    hint: () => 'kfp-ts tracking --help shows how it is called.',
  },
  KF8538: {
    message: (path: string) => `There is no artifact ${path}.`,
    hint: () => 'list the artifacts of the run or the model.',
  },
  KF8539: {
    message: (name: string, version: string, status: string) => `Version ${version} of "${name}" is not ready: ${status}.`,
    hint: () => 'look at the registry, and register the model again.',
  },
  KF8540: {
    message: (root: string, reason: string) => `The tracking folder ${root} cannot be written: ${reason}.`,
    hint: () => 'choose a folder that this user may write to.',
  },
  KF8541: {
    message: (file: string, line: string) => `Line ${line} of ${file} is not a record of a run.`,
    hint: () => 'the file was cut or edited; remove the line to send the rest.',
  },
  KF8542: {
    message: (uri: string, limit: string) => `The artifact ${uri} is larger than ${limit} bytes.`,
    hint: () => 'raise `maxBytes` if so large a model is expected.',
  },
  KF8543: {
    message: (uri: string, reason: string) => `The certificate of the tracking server at ${uri} is not trusted: ${reason}.`,
    hint: () => 'name the file with the certificate of its authority in MLFLOW_TRACKING_SERVER_CERT_PATH.',
  },
  KF8544: {
    severity: 'warning' as const,
    message: (uri: string, reason: string) => `The tracking server at ${uri} is away, and nothing of the run can be kept here: ${reason}.`,
    hint: () => 'set KFP_TS_STATE to a folder that this user may write to.',
  },
}

/** What this package can say is wrong. */
export const problem: Catalogue<typeof table> = catalogue(table)
