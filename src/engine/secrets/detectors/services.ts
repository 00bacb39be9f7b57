import type { Detector, Span } from '../detector';

const secret = { category: 'secret', severity: 'critical' } as const;
const digit = /\d/;
const upper = /[A-Z]/;
const lower = /[a-z]/;
const isTest = (key: string) => key.includes('_test_');
const SCHEME = 'https://';
const withScheme = (text: string, { start, end }: Span): Span => ({
  start: text.startsWith(SCHEME, start - SCHEME.length) ? start - SCHEME.length : start,
  end,
});
const STRIPE_PREFIX = 'sk_live_'.length;
/** The key of Stripe's own documentation, in two parts. */
const STRIPE_SAMPLE = ['4eC39HqLyjWD', 'arjtT1zdp7dc'].join('');

/** Keys of chat, payment, mail and database services. */
export const SERVICES: readonly Detector[] = [
  {
    ...secret,
    id: 'slack-token',
    title: 'Slack token',
    prefixes: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxo-', 'xoxr-', 'xoxs-', 'xoxe', 'xoxc-', 'xapp-'],
    // xox kind - ids of 10 to 13 digits - random; configuration and app-level tokens carry a version first
    expression:
      /xox[bpaorsc]-(?:2-)?\d{10,13}-(?:\d{10,13}-){0,2}[A-Za-z0-9]{20,64}|xoxe(?:\.xox[bp])?-\d-[A-Za-z0-9]{140,200}|xapp-\d-[A-Z0-9]{9,13}-\d{10,13}-[a-f0-9]{64}/y,
    examples: {
      match: [
        'xoxb-{d12}-{d13}-{an24}',
        'xoxp-{d11}-{d11}-{d13}-{hex32}',
        'xapp-1-A{au10}-{d13}-{hex64}',
        'xoxe.xoxp-1-{an163}',
        'xoxe-1-{an146}',
      ],
      noMatch: [
        'xoxb-{an24}',
        'xoxb-{d12}-{d13}',
        'xoxb-your-bot-token',
        'xoxb-{d5}-{d5}-{an24}',
        'xoxz-{d12}-{d13}-{an24}',
      ],
    },
    reference: 'https://docs.slack.dev/authentication/tokens',
  },
  {
    ...secret,
    id: 'slack-webhook',
    title: 'Slack webhook URL',
    severity: 'high',
    prefixes: ['hooks.slack.com/'],
    expression:
      /hooks\.slack\.com\/(?:services|workflows|triggers)\/T[A-Z0-9]{8,12}\/[AB]?[A-Z0-9]{8,18}\/[A-Za-z0-9]{23,32}/y,
    extend: withScheme,
    accept: url => !/\/(?:T0{4}|B0{4})/.test(url),
    examples: {
      match: ['https://hooks.slack.com/services/T{au10}/B{au10}/{an24}'],
      noMatch: [
        'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
        'https://hooks.slack.com/services/T{au10}',
      ],
    },
    reference: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  },
  {
    ...secret,
    id: 'discord-token',
    title: 'Discord bot token',
    near: /discord|bot/i,
    rank: 2,
    // base64 of the id . time . random
    expression: /[MNO][A-Za-z0-9_-]{23,27}\.[\w-]{6}\.[\w-]{27,38}/y,
    accept: token => digit.test(token) && upper.test(token) && lower.test(token),
    examples: {
      match: ['DISCORD_TOKEN=MT{an22}.G{u5}.{u38}'],
      noMatch: ['MT{an22}.G{u5}.{u38}', 'DISCORD_TOKEN=MT{an22}.G{u5}.{u20}'],
    },
    reference: 'https://discord.com/developers/docs/reference#authentication',
  },
  {
    ...secret,
    id: 'discord-webhook',
    title: 'Discord webhook URL',
    severity: 'high',
    prefixes: ['discord.com/api/', 'discordapp.com/api/'],
    expression: /discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[\w-]{60,72}/y,
    extend: withScheme,
    examples: {
      match: ['https://discord.com/api/webhooks/{d18}/{u68}'],
      noMatch: ['https://discord.com/api/webhooks/{d18}', 'https://discord.com/api/webhooks/{d18}/{x68}'],
    },
    reference: 'https://discord.com/developers/docs/resources/webhook',
  },
  {
    ...secret,
    id: 'telegram-bot-token',
    title: 'Telegram bot token',
    prefixes: [':AA'],
    ownEdges: true,
    expression: /(?<=(?:(?<!\w)|\\[nrt]|\\u[\dA-Fa-f]{4})\d{8,10}):AA[\w-]{33}(?![\w-])/y,
    extend: (text, { start, end }) => {
      let from = start;
      while (digit.test(text[from - 1] ?? '')) from--;
      return { start: from, end };
    },
    examples: {
      match: ['{d10}:AA{u33}', 'TOKEN={d9}:AA{u33}'],
      noMatch: ['{d5}:AA{u33}', '{d10}:AA{u32}', '{d10}:AA{u34}'],
    },
    reference: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  },
  {
    ...secret,
    id: 'stripe-api-key',
    title: 'Stripe secret key',
    prefixes: ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'],
    expression: /[sr]k_(?:live|test)_[A-Za-z0-9]{10,247}/y,
    accept: key => digit.test(key) || (upper.test(key) && lower.test(key.slice(STRIPE_PREFIX))),
    isSample: key => key.endsWith(STRIPE_SAMPLE),
    grade: key => (isTest(key) ? 'low' : 'critical'),
    examples: {
      match: ['sk_live_{an24}', 'rk_test_{an99}', 'sk_live_{an16}'],
      noMatch: ['sk_live_{an9}', 'pk_live_{an24}', 'sk_test_{x24}', 'sk_live_your_key'],
    },
    reference: 'https://docs.stripe.com/keys',
  },
  {
    ...secret,
    id: 'stripe-webhook-secret',
    title: 'Webhook signing secret',
    severity: 'high',
    prefixes: ['whsec_'],
    expression: /whsec_[A-Za-z0-9+/]{32,64}={0,2}/y,
    examples: { match: ['whsec_{an32}', 'whsec_{b64.43}='], noMatch: ['whsec_{an20}', 'whsec_{x32}'] },
    reference: 'https://docs.stripe.com/webhooks#verify-events',
  },
  {
    ...secret,
    id: 'square-token',
    title: 'Square access token',
    prefixes: ['sq0atp-', 'sq0csp-'],
    expression: /sq0atp-[\w-]{22}|sq0csp-[\w-]{43}/y,
    examples: { match: ['sq0atp-{u22}', 'sq0csp-{u43}'], noMatch: ['sq0atp-{u21}', 'sq0csp-{u42}'] },
    reference: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  },
  {
    ...secret,
    id: 'shopify-token',
    title: 'Shopify access token',
    prefixes: ['shpat_', 'shpca_', 'shppa_', 'shpss_'],
    expression: /shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/y,
    examples: { match: ['shpat_{hex32}', 'shpss_{hex32}'], noMatch: ['shpat_{hex31}', 'shpat_{hex33}'] },
    reference: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  },
  {
    ...secret,
    id: 'twilio-api-key',
    title: 'Twilio API key',
    severity: 'high',
    prefixes: [...'0123456789abcdef'].map(digit => `SK${digit}`),
    expression: /SK[0-9a-f]{32}/y,
    examples: { match: ['SK{hex32}', '"SK{hex32}"'], noMatch: ['SK{hex31}', 'SK{hex33}', 'TASK{hex32}', 'SK{x32}'] },
    reference: 'https://www.twilio.com/docs/iam/api-keys',
  },
  {
    ...secret,
    id: 'sendgrid-api-key',
    title: 'SendGrid API key',
    prefixes: ['SG.'],
    expression: /SG\.[\w-]{22}\.[\w-]{43}/y,
    examples: {
      match: ['SG.{u22}.{u43}', 'Use SG.{u22}.{u43}.'],
      noMatch: ['SG.{u21}.{u43}', 'SG.{u22}.{u42}', 'SG.{x22}.{x43}'],
    },
    reference: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  },
  {
    ...secret,
    id: 'mailgun-api-key',
    title: 'Mailgun API key',
    prefixes: ['key-'],
    expression: /key-[0-9a-f]{32}/y,
    examples: { match: ['key-{hex32}'], noMatch: ['key-{hex31}', 'key-{hex33}', 'monkey-{hex32}'] },
    reference: 'https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth',
  },
  {
    ...secret,
    id: 'mailchimp-api-key',
    title: 'Mailchimp API key',
    prefixes: ['-us'],
    lead: 32,
    expression: /[0-9a-f]{32}-us\d{1,2}/y,
    examples: { match: ['{hex32}-us{d1}', '{hex32}-us19'], noMatch: ['{hex31}-us1', '{hex33}-us1', '{hex32}-us1234'] },
    reference: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
  },
  {
    ...secret,
    id: 'brevo-api-key',
    title: 'Brevo API key',
    prefixes: ['xkeysib-', 'xsmtpsib-'],
    expression: /x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}/y,
    examples: { match: ['xkeysib-{hex64}-{an16}'], noMatch: ['xkeysib-{hex63}-{an16}', 'xkeysib-{hex64}'] },
    reference: 'https://developers.brevo.com/docs/getting-started',
  },
  {
    ...secret,
    id: 'resend-api-key',
    title: 'Resend API key',
    prefixes: ['re_'],
    expression: /re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}/y,
    accept: key => digit.test(key) && upper.test(key),
    examples: { match: ['re_{an8}_{an24}'], noMatch: ['re_{an8}_{an23}', 're_register_withsomemoreparameters'] },
    reference: 'https://resend.com/docs/dashboard/api-keys/introduction',
  },
  {
    ...secret,
    id: 'supabase-key',
    title: 'Supabase secret key',
    prefixes: ['sbp_', 'sb_secret_'],
    expression: /sbp_[0-9a-f]{40}|sb_secret_[\w-]{31}/y,
    examples: { match: ['sbp_{hex40}', 'sb_secret_{u31}'], noMatch: ['sbp_{hex39}', 'sb_publishable_{u31}'] },
    reference: 'https://supabase.com/docs/guides/api/api-keys',
  },
  {
    ...secret,
    id: 'planetscale-token',
    title: 'PlanetScale token or password',
    prefixes: ['pscale_'],
    expression: /pscale_(?:tkn|pw|oauth)_[\w.-]{31,64}\w/y,
    examples: { match: ['pscale_tkn_{u42}a', 'pscale_pw_{u42}b.'], noMatch: ['pscale_tkn_{u20}', 'pscale_id_{u43}'] },
    reference: 'https://planetscale.com/docs/concepts/service-tokens',
  },
  {
    ...secret,
    id: 'neon-api-key',
    title: 'Neon API key',
    prefixes: ['napi_'],
    expression: /napi_[a-z0-9]{64}/y,
    examples: { match: ['napi_{al64}'], noMatch: ['napi_{al63}', 'napi_{al65}'] },
    reference: 'https://neon.com/docs/manage/api-keys',
  },
  {
    ...secret,
    id: 'airtable-token',
    title: 'Airtable personal access token',
    prefixes: ['pat'],
    expression: /pat[A-Za-z0-9]{14}\.[0-9a-f]{64}/y,
    examples: { match: ['pat{an14}.{hex64}'], noMatch: ['pat{an13}.{hex64}', 'pat{an14}.{hex63}', 'pat{an14}'] },
    reference: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  },
  {
    ...secret,
    id: 'notion-token',
    title: 'Notion integration token',
    prefixes: ['ntn_', 'secret_'],
    expression: /ntn_[A-Za-z0-9]{46}|secret_[A-Za-z0-9]{43}/y,
    accept: token => digit.test(token) && upper.test(token),
    examples: { match: ['ntn_{an46}', 'secret_{an43}'], noMatch: ['ntn_{an45}', 'secret_{an42}', 'secret_{an44}'] },
    reference: 'https://developers.notion.com/docs/authorization',
  },
  {
    ...secret,
    id: 'linear-api-key',
    title: 'Linear API key',
    prefixes: ['lin_api_', 'lin_oauth_'],
    expression: /lin_(?:api_[A-Za-z0-9]{40}|oauth_[0-9a-f]{64})/y,
    examples: { match: ['lin_api_{an40}', 'lin_oauth_{hex64}'], noMatch: ['lin_api_{an39}', 'lin_api_{an41}'] },
    reference: 'https://linear.app/developers/graphql',
  },
  {
    ...secret,
    id: 'figma-token',
    title: 'Figma access token',
    prefixes: ['figd_'],
    expression: /figd_[\w-]{40,60}/y,
    examples: { match: ['figd_{u40}', 'figd_{u43}'], noMatch: ['figd_{u39}', 'figd_{x40}'] },
    reference: 'https://developers.figma.com/docs/rest-api/authentication/',
  },
  {
    ...secret,
    id: 'postman-api-key',
    title: 'Postman API key',
    prefixes: ['PMAK-'],
    expression: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/y,
    examples: { match: ['PMAK-{hex24}-{hex34}'], noMatch: ['PMAK-{hex24}-{hex33}', 'PMAK-{hex23}-{hex34}'] },
    reference: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  },
  {
    ...secret,
    id: 'hubspot-token',
    title: 'HubSpot private app token',
    prefixes: ['pat-'],
    expression: /pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/y,
    examples: { match: ['pat-na1-{uuid}'], noMatch: ['pat-{uuid}', 'pat-na1-{hex32}'] },
    reference: 'https://developers.hubspot.com/docs/apps/legacy-apps/authentication/intro-to-auth',
  },
];
