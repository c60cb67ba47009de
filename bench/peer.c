/*
 * Models A and B of bench/models.mjs, and its desks (D), played the plain way: one binary heap of arrivals, service ends
 * and abandonments. The yardstick for the engine's speed; it knows these models and nothing else.
 *
 *   cc -O3 -march=native bench/peer.c -o peer -lm && ./peer A --arrivals 1000000 --runs 6 --seed 1
 *   ./peer D --desks 500 --agents 10 --minutes 4
 *
 * Prints one JSON line for each timed run, with the keys that bench/peer.mjs prints.
 */
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { MOST_TYPES = 512, MOST_POOLS = 512, MOST_LINKS = 4, MOST_AGENTS = 16384 };
enum { ARRIVAL, SERVICE_END, ABANDONMENT };

typedef struct {
  int types, pools;
  double rate[MOST_TYPES], mean[MOST_TYPES], cv[MOST_TYPES], patience[MOST_TYPES];
  int agents[MOST_POOLS];
  int poolsOf[MOST_TYPES][MOST_LINKS], rankOf[MOST_TYPES][MOST_LINKS], poolCount[MOST_TYPES];
  int typesOf[MOST_POOLS][MOST_LINKS], typeCount[MOST_POOLS];
} Model;

typedef struct {
  double time;
  int kind, who;
} Event;

typedef struct {
  double arrived;
  int type, waiting, next, previous;
} Contact;

typedef struct {
  int pool, type, next;
  double since;
} Agent;

/* xoshiro256+ of Blackman and Vigna, seeded by splitmix64. */
static uint64_t state[4];
static void seedWith(uint64_t x) {
  for (int i = 0; i < 4; i++) {
    uint64_t z = (x += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    state[i] = z ^ (z >> 31);
  }
}
static inline uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
static inline double uniform(void) {
  uint64_t result = state[0] + state[3], t = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotl(state[3], 45);
  return ((result >> 11) + 0.5) * 0x1.0p-53;
}
static inline double exponential(double mean) { return -mean * log(uniform()); }
static double spareNormal;
static int hasSpare;
static double normal(void) {
  if (hasSpare) {
    hasSpare = 0;
    return spareNormal;
  }
  double u, v, s;
  do {
    u = 2 * uniform() - 1;
    v = 2 * uniform() - 1;
    s = u * u + v * v;
  } while (s >= 1 || s == 0);
  double scale = sqrt(-2 * log(s) / s);
  spareNormal = v * scale;
  hasSpare = 1;
  return u * scale;
}

static Event *heap;
static int heapSize, heapRoom;
static void push(double time, int kind, int who) {
  if (heapSize == heapRoom) heap = realloc(heap, sizeof(Event) * (heapRoom = heapRoom ? 2 * heapRoom : 1024));
  int i = heapSize++;
  while (i > 0) {
    int parent = (i - 1) >> 1;
    if (heap[parent].time <= time) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = (Event){time, kind, who};
}
static Event pop(void) {
  Event top = heap[0], last = heap[--heapSize];
  int i = 0;
  for (;;) {
    int child = 2 * i + 1;
    if (child >= heapSize) break;
    if (child + 1 < heapSize && heap[child + 1].time < heap[child].time) child++;
    if (heap[child].time >= last.time) break;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = last;
  return top;
}

static Contact *contacts;
static int *unused, unusedCount, contactRoom, contactsMade;
static int newContact(void) {
  if (unusedCount > 0) return unused[--unusedCount];
  if (contactsMade == contactRoom) {
    contactRoom = contactRoom ? 2 * contactRoom : 1024;
    contacts = realloc(contacts, sizeof(Contact) * contactRoom);
    unused = realloc(unused, sizeof(int) * contactRoom);
  }
  return contactsMade++;
}

static Agent agents[MOST_AGENTS];
static int idleHead[MOST_POOLS], idleTail[MOST_POOLS], lineHead[MOST_TYPES], lineTail[MOST_TYPES];
static double spreadLog[MOST_TYPES], meanLog[MOST_TYPES];
static long offered, abandoned[MOST_TYPES], answeredIn20[MOST_TYPES];
static double waitSum, busySeconds;

static inline double handleTime(const Model *model, int type) {
  if (model->cv[type] == 1) return exponential(model->mean[type]);
  return exp(meanLog[type] + spreadLog[type] * normal());
}
static void start(const Model *model, double now, int agent, int type, double waited) {
  waitSum += waited;
  if (waited <= 20) answeredIn20[type]++;
  double handle = handleTime(model, type);
  busySeconds += handle;
  push(now + handle, SERVICE_END, agent);
}
static void idle(int agent, double now) {
  int pool = agents[agent].pool;
  agents[agent].since = now;
  agents[agent].next = -1;
  if (idleHead[pool] < 0) idleHead[pool] = agent;
  else agents[idleTail[pool]].next = agent;
  idleTail[pool] = agent;
}
static void leaveLine(int contact) {
  Contact *c = &contacts[contact];
  if (c->previous < 0) lineHead[c->type] = c->next;
  else contacts[c->previous].next = c->next;
  if (c->next < 0) lineTail[c->type] = c->previous;
  else contacts[c->next].previous = c->previous;
  c->waiting = 0;
}
static void arrive(const Model *model, double now, int type) {
  offered++;
  int best = -1, bestRank = 0;
  for (int i = 0; i < model->poolCount[type]; i++) {
    if (best >= 0 && model->rankOf[type][i] > bestRank) break;
    int agent = idleHead[model->poolsOf[type][i]];
    if (agent < 0 || (best >= 0 && agents[agent].since >= agents[best].since)) continue;
    best = agent;
    bestRank = model->rankOf[type][i];
  }
  if (best >= 0) {
    idleHead[agents[best].pool] = agents[best].next;
    start(model, now, best, type, 0);
    return;
  }
  int contact = newContact();
  contacts[contact] = (Contact){now, type, 1, -1, lineTail[type]};
  if (lineTail[type] < 0) lineHead[type] = contact;
  else contacts[lineTail[type]].next = contact;
  lineTail[type] = contact;
  push(now + exponential(model->patience[type]), ABANDONMENT, contact);
}
static void end(const Model *model, double now, int agent) {
  int pool = agents[agent].pool, best = -1;
  for (int i = 0; i < model->typeCount[pool]; i++) {
    int head = lineHead[model->typesOf[pool][i]];
    if (head >= 0 && (best < 0 || contacts[head].arrived < contacts[best].arrived)) best = head;
  }
  if (best < 0) {
    idle(agent, now);
    return;
  }
  leaveLine(best);
  start(model, now, agent, contacts[best].type, now - contacts[best].arrived);
}
static void abandon(double now, int contact) {
  Contact *c = &contacts[contact];
  if (c->waiting) {
    leaveLine(contact);
    abandoned[c->type]++;
    waitSum += now - c->arrived;
  }
  unused[unusedCount++] = contact;
}

static double play(const Model *model, double horizon, int *agentCount) {
  offered = 0;
  waitSum = busySeconds = 0;
  heapSize = unusedCount = contactsMade = 0;
  memset(abandoned, 0, sizeof abandoned);
  memset(answeredIn20, 0, sizeof answeredIn20);
  memset(idleHead, -1, sizeof idleHead);
  memset(lineHead, -1, sizeof lineHead);
  memset(lineTail, -1, sizeof lineTail);
  int count = 0;
  for (int pool = 0; pool < model->pools; pool++) {
    for (int i = 0; i < model->agents[pool]; i++, count++) {
      agents[count].pool = pool;
      idle(count, 0);
    }
  }
  *agentCount = count;
  for (int type = 0; type < model->types; type++) {
    double variance = log(1 + model->cv[type] * model->cv[type]);
    spreadLog[type] = sqrt(variance);
    meanLog[type] = log(model->mean[type]) - variance / 2;
    push(exponential(1 / model->rate[type]), ARRIVAL, type);
  }
  double now = 0;
  while (heapSize > 0) {
    Event event = pop();
    now = event.time;
    switch (event.kind) {
      case ARRIVAL: {
        if (now >= horizon) break;
        push(now + exponential(1 / model->rate[event.who]), ARRIVAL, event.who);
        arrive(model, now, event.who);
        break;
      }
      case SERVICE_END: end(model, now, event.who); break;
      default: abandon(now, event.who);
    }
  }
  return now;
}

static void serve(Model *model, int pool, int type, int rank) {
  model->poolsOf[type][model->poolCount[type]] = pool;
  model->rankOf[type][model->poolCount[type]++] = rank;
  model->typesOf[pool][model->typeCount[pool]++] = type;
}
/* Desks alike, each a queue with a pool of its own, at 0.95 Erlang an agent. */
static Model desksOf(int desks, int agents, double minutes) {
  Model model = {0};
  model.types = model.pools = desks;
  for (int type = 0; type < desks; type++) {
    model.rate[type] = 0.95 * agents / (minutes * 60);
    model.mean[type] = minutes * 60;
    model.cv[type] = 1;
    model.patience[type] = 180;
    model.agents[type] = agents;
    serve(&model, type, type, 0);
  }
  return model;
}
static Model modelOf(char name) {
  Model model = {0};
  if (name == 'A') {
    model.types = model.pools = 1;
    model.rate[0] = 20 / 60.0;
    model.mean[0] = 270;
    model.cv[0] = 1;
    model.patience[0] = 180;
    model.agents[0] = 92;
    serve(&model, 0, 0, 0);
    return model;
  }
  const double minutes[] = {3, 4, 5, 4, 3};
  model.types = 5;
  model.pools = 7;
  for (int type = 0; type < 5; type++) {
    model.rate[type] = (type + 2) / 60.0;
    model.mean[type] = minutes[type] * 60;
    model.cv[type] = 0.8;
    model.patience[type] = 120;
    model.agents[type] = 8;
    serve(&model, type, type, 0);
  }
  model.agents[5] = model.agents[6] = 15;
  for (int type = 0; type < 3; type++) serve(&model, 5, type, 1);
  for (int type = 2; type < 5; type++) serve(&model, 6, type, 1);
  return model;
}

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
  char name = argc > 1 ? argv[1][0] : 'A';
  long arrivals = 1000000, seed = 1;
  int runs = 6, desks = 1, agents = 10;
  double minutes = 4;
  for (int i = 2; i + 1 < argc; i += 2) {
    if (!strcmp(argv[i], "--arrivals")) arrivals = atol(argv[i + 1]);
    if (!strcmp(argv[i], "--runs")) runs = atoi(argv[i + 1]);
    if (!strcmp(argv[i], "--desks")) desks = atoi(argv[i + 1]);
    if (!strcmp(argv[i], "--agents")) agents = atoi(argv[i + 1]);
    if (!strcmp(argv[i], "--minutes")) minutes = atof(argv[i + 1]);
    if (!strcmp(argv[i], "--seed")) seed = atol(argv[i + 1]);
  }
  if (desks < 1 || desks > MOST_TYPES || agents < 1 || desks * agents > MOST_AGENTS) return 2;
  static Model model;
  model = name == 'D' ? desksOf(desks, agents, minutes) : modelOf(name);
  double rate = 0;
  for (int type = 0; type < model.types; type++) rate += model.rate[type];
  seedWith((uint64_t)seed);
  for (int run = 0; run < runs; run++) {
    int count = 0;
    double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID), wall = seconds(CLOCK_MONOTONIC);
    double length = play(&model, arrivals / rate, &count);
    cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    wall = seconds(CLOCK_MONOTONIC) - wall;
    long lost = 0, in20 = 0;
    for (int type = 0; type < model.types; type++) lost += abandoned[type], in20 += answeredIn20[type];
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("{\"program\":\"c\",\"model\":\"%c\",\"run\":%d,\"arrivals\":%ld,\"cpu_s\":%.6f,\"wall_s\":%.6f,"
           "\"per_s\":%.0f,\"wait_s\":%.6f,\"abandon\":%.6f,\"sl20\":%.6f,\"occupancy\":%.6f,\"rss_mb\":%.1f,"
           "\"types\":[",
           name, run, offered, cpu, wall, offered / cpu, waitSum / offered, (double)lost / offered,
           (double)in20 / offered, busySeconds / (length * count), usage.ru_maxrss / 1024.0);
    for (int type = 0; type < model.types; type++)
      printf("%s[%ld,%ld]", type ? "," : "", abandoned[type], answeredIn20[type]);
    printf("]}\n");
  }
  return 0;
}
