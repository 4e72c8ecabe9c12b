// The facts of a reading, one function a question of the guide. Each adds what it finds, most telling first;
// what was never asked is said to be unexplored, not absent. Structures are counted and may be compared;
// persons stand in the order of the site, never ranked (ANA-14).
#pragma once

#include <vector>

#include "reading/fact.hpp"
#include "reading/network.hpp"
#include "sociogram/evidence.hpp"

namespace twiza::reading {

// What the functions read from.
struct Ground {
  const model::Site& site;
  const model::Index& index;
  const Network& network;
  const sociogram::Evidence& evidence;
};

using Facts = std::vector<Fact>;

// Ties by kind and by actor (ANA-01, ANA-02), structures that are sought (ANA-03, "catalyseur": many arrows).
void levels(const Ground& ground, Facts& facts);
// Actors without a tie, and small groups tied to nobody else (ANA-04; CNF-11: only who was asked is
// isolated).
void isolation(const Ground& ground, Facts& facts);
// Who and what holds the network together: actors and ties without which others would be cut off (ANA-01;
// articulation points and bridges), in the order of the site.
void joints(const Ground& ground, Facts& facts);
// Families with families: how many ties, how many good or in conflict (ANA-05).
void families(const Ground& ground, Facts& facts);
// Ties that are told to be weak or missing, and families that the theme concerns and no tie joins (ANA-06).
void missing(const Ground& ground, Facts& facts);
// Ties across a territory's border, and with actors from outside (ANA-07).
void borders(const Ground& ground, Facts& facts);
// Persons whose tie stands in for one between their structures (ANA-08), and double memberships.
void persons(const Ground& ground, Facts& facts);
// Qualities that one source carries, or that sources contradict.
void certainty(const Ground& ground, Facts& facts);
// Whom the diagnosis asked (ANA-14).
void coverage(const Ground& ground, Facts& facts);
// Who has good ties with both sides of a conflict, and the shortest chain of good ties between them.
void mediators(const Ground& ground, Facts& facts);

}  // namespace twiza::reading
