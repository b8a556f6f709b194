// Preloaded into the Node processes of the local stack: when the process that started them is gone, however it ended,
// the channel closes and they leave in order instead of living on as orphans.
process.channel?.unref()
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
