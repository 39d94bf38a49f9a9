import type { Config } from '../config.ts';
import { httpHandler } from '../mcp/http.ts';
import type { ApplicationParts } from '../server/application.ts';
import type { Logger } from '../server/logger.ts';
import type { Metrics } from '../server/monitoring/metrics.ts';
import { configuredToolset } from './toolset.ts';

/** The Model Context Protocol at `/mcp`. */
export function mcpOverHttp(config: Config, metrics: Metrics, logger: Logger): ApplicationParts['mcp'] {
  return (execute) => ({
    ...httpHandler(configuredToolset(config, logger, { execute, onCall: metrics.onToolCall })),
    hosts: allowedHosts(config),
  });
}

/** On a loopback address, the names of this machine, and those of a proxy whose origin is allowed. Otherwise any. */
function allowedHosts({ host, corsOrigins }: Config): readonly string[] | undefined {
  if (!/^(localhost|127\.[\d.]+|::1)$/.test(host)) return undefined;
  return ['localhost', '127.0.0.1', '[::1]', ...corsOrigins.map((origin) => new URL(origin).hostname)];
}
