'use strict'
// Its form for CommonJS, which takes Node a third of the time that its modules take.
module.exports = require('minio')
