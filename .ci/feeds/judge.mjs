// Parsers that are not ours read the feeds that the tests have written: node judge.mjs <directory>
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import assert from 'node:assert/strict'
import ICAL from 'ical.js'
import jsonld from 'jsonld'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { parseFeed } from '@rowanmanning/feed-parser'
import structuredData from 'structured-data-testing-tool'

const directory = process.argv[2]
const files = readdirSync(directory)
const text = (file) => readFileSync(join(directory, file), 'utf8')
const named = (ending) => files.filter((file) => file.endsWith(ending)).sort()

const instant = (time) =>
  time === null ? undefined : time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString().replace('.000Z', 'Z')

/** The events of a calendar. Its zones are taken from the calendar alone: ical.js brings none. */
function events(ics) {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  calendar.getAllSubcomponents('vtimezone').forEach((zone) => ICAL.TimezoneService.register(zone))
  const read = calendar.getAllSubcomponents('vevent').map((component) => {
    const value = (property) => component.getFirstPropertyValue(property)
    return {
      uid: value('uid'),
      sequence: value('sequence'),
      status: value('status'),
      summary: value('summary'),
      start: instant(value('dtstart')),
      ...(component.hasProperty('dtend') ? { end: instant(value('dtend')) } : {}),
    }
  })
  ICAL.TimezoneService.reset()
  return read
}

const judges = {
  'ical.js reads every event back to the same instants'() {
    let count = 0
    for (const file of named('.expected.json')) {
      const expected = JSON.parse(text(file))
      // Java leaves out seconds that are zero.
      const meant = expected.map((event) => ({ ...event, start: seconds(event.start), ...(event.end ? { end: seconds(event.end) } : {}) }))
      const read = events(text(file.replace('.expected.json', '.ics')))
      assert.equal(read.length, meant.length, file)
      meant.forEach((event, i) => assert.deepEqual(read[i], event, `${file}, event ${i}`))
      count += read.length
    }
    return `${count} events in ${named('.expected.json').length} calendars`
  },

  'a subscribed calendar follows in place'() {
    const subscribed = new Map()
    const apply = (file) => {
      const seen = new Set()
      for (const event of events(text(file))) {
        const known = subscribed.get(event.uid)
        // A client takes over what has a higher SEQUENCE (RFC 5546, section 2.1.5), and nothing else.
        if (known === undefined || event.sequence > known.sequence) subscribed.set(event.uid, event)
        seen.add(event.uid)
      }
      assert.equal(subscribed.size, 3, 'no event is doubled')
      assert.equal(seen.size, 3, 'no event is missing')
      return [...subscribed.values()].map((event) => `${event.summary} ${event.start} ${event.status}`).sort()
    }
    assert.deepEqual(apply('followed-1.ics'), [
      'Batteries 2020-03-10T10:00:00Z CONFIRMED',
      'Food 2020-03-17T10:00:00Z CONFIRMED',
      'Textiles 2020-03-16T10:00:00Z CONFIRMED',
    ])
    assert.deepEqual(apply('followed-2.ics'), [
      'Batteries 2020-06-10T13:00:00Z CONFIRMED',
      'Food 2020-03-17T10:00:00Z CANCELLED',
      'Textiles and shoes 2020-03-16T10:00:00Z CONFIRMED',
    ])
    assert.deepEqual(apply('followed-3.ics'), [
      'Batteries 2020-06-11 CONFIRMED',
      'Food 2020-03-17T10:00:00Z CANCELLED',
      'Shoes 2020-03-16T10:00:00Z CONFIRMED',
    ])
    return 'moved twice, renamed twice, cancelled'
  },

  'feedsmith reads RSS, Atom and JSON Feed'() {
    let count = 0
    for (const file of named('.rss')) {
      const feed = parseRssFeed(text(file))
      assert.ok(feed.title && feed.link && feed.description, file)
      for (const item of feed.items ?? []) {
        assert.ok(item.title && item.link && item.guid && item.pubDate, file)
        count++
      }
    }
    for (const file of named('.atom')) {
      const feed = parseAtomFeed(text(file))
      assert.ok(feed.id && feed.title && feed.updated, file)
      for (const entry of feed.entries ?? []) {
        assert.ok(entry.id.startsWith('urn:uuid:') && entry.title && entry.updated && entry.links.length > 0, file)
        count++
      }
    }
    for (const file of named('.json').filter((it) => !it.endsWith('.expected.json'))) {
      const feed = parseJsonFeed(text(file))
      assert.ok(feed.title && feed.feed_url && feed.home_page_url, file)
      for (const item of feed.items) {
        assert.ok(item.id && item.url && item.content_html && item.date_published && item.date_modified, file)
        count++
      }
    }
    return `${count} items`
  },

  '@rowanmanning/feed-parser reads RSS and Atom alike'() {
    let count = 0
    for (const file of named('.rss').filter((it) => files.includes(it.replace('.rss', '.atom')))) {
      const rss = parseFeed(text(file))
      const atom = parseFeed(text(file.replace('.rss', '.atom')))
      assert.equal(rss.items.length, atom.items.length, file)
      rss.items.forEach((item, i) => {
        assert.equal(item.id, atom.items[i].id, file)
        assert.equal(item.title, atom.items[i].title, file)
        assert.equal(item.url, atom.items[i].url, file)
        assert.deepEqual(item.published, atom.items[i].published, file)
        count++
      })
    }
    return `${count} items`
  },

  async 'jsonld expands every event'() {
    // The context of schema.org, as far as it matters here: one vocabulary, and where a text is the name of a thing.
    const id = (name) => [name, { '@id': `schema:${name}`, '@type': '@id' }]
    const context = {
      '@vocab': 'https://schema.org/',
      schema: 'https://schema.org/',
      ...Object.fromEntries(['eventStatus', 'eventAttendanceMode', 'availability', 'url', 'image'].map(id)),
    }
    const documentLoader = async (url) => {
      assert.match(url, /^https?:\/\/schema\.org\/?$/)
      return { document: { '@context': context }, documentUrl: url, contextUrl: null }
    }
    let count = 0
    for (const file of named('.jsonld').filter((it) => !it.startsWith('random'))) {
      const document = [JSON.parse(text(file))].flat()
      const expanded = await jsonld.expand(document, { documentLoader, safe: true })
      assert.equal(expanded.length, document.length, file)
      for (const event of expanded) {
        const one = (name) => event[`https://schema.org/${name}`]?.[0]
        assert.deepEqual(event['@type'], ['https://schema.org/Event'], file)
        assert.ok(one('name')['@value'] && one('startDate')['@value'], file)
        assert.match(one('eventStatus')['@id'], /^https:\/\/schema\.org\/Event(Scheduled|Rescheduled|Postponed|MovedOnline|Cancelled)$/)
        count++
      }
    }
    return `${count} events`
  },

  async 'structured-data-testing-tool finds what search engines ask of an event'() {
    const paths = ['name', 'startDate', 'endDate', 'eventStatus', 'eventAttendanceMode', 'description', 'url', 'organizer[0].name',
      'location[0].name', 'location[0].address.addressLocality', 'location[0].address.addressCountry', 'location[0].geo.latitude',
      'offers.url', 'offers.price', 'offers.priceCurrency', 'offers.availability', 'offers.validFrom', 'offers.validThrough', 'performer[0].name']
    const events = JSON.parse(text('search-result.jsonld'))
    for (const event of events) {
      const page = `<html><head><script type="application/ld+json">${JSON.stringify(event)}</script></head></html>`
      const result = await structuredData.structuredDataTest(page, {
        schemas: ['jsonld:Event'],
        tests: paths.map((path) => ({ test: `Event[0].${path}`, type: 'jsonld', expect: true })),
      })
      assert.deepEqual(result.failed, [])
      assert.deepEqual(result.schemas, ['Event'])
    }
    // As they stand in the feed, hostile ones too: the script ends where it is meant to.
    const raw = `<html><head><script type="application/ld+json">${text('hostile.jsonld')}</script></head><body><p>end</p></body></html>`
    const hostile = await structuredData.structuredDataTest(raw, { schemas: ['jsonld:Event'] })
    assert.deepEqual(hostile.failed, [])
    return `${events.length} events, each with ${paths.length} properties; ${hostile.passed.length} tests of hostile ones`
  },
}

function seconds(time) {
  return time.replace(/T(\d\d:\d\d)Z$/, 'T$1:00Z')
}

let failures = 0
for (const [claim, judge] of Object.entries(judges)) {
  try {
    console.log(`ok      ${claim}: ${await judge()}`)
  } catch (failure) {
    failures++
    console.log(`FAILED  ${claim}\n${failure.stack ?? failure}`)
  }
}
process.exitCode = failures
