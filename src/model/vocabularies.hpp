// The vocabularies of the guide (requirements 1.21; SOC L1558-1567), in French, Arabic and English.
// A word that is not in its vocabulary stays the coach's own: an observation, never a refusal (CNF-14).
#pragma once

#include "model/word.hpp"

namespace twiza::model {

const Vocabulary& theme_statuses();
const Vocabulary& territory_types();       // TER-01, L1562, L1718
const Vocabulary& bases();                 // explicit, explicit of a class, deduced
const Vocabulary& structure_categories();  // ACT-01, ACT-02, L1559
const Vocabulary& families();              // the five families of contacts, ENT-06
const Vocabulary& positions();             // internal, external: ACT-15
const Vocabulary& life_cycles();           // ACT-19
const Vocabulary& group_natures();         // ACT-04, ACT-21
inline bool is_class(const Word& nature) { return nature.is("class") || nature.is("leader_class"); }
const Vocabulary& project_statuses();
const Vocabulary& directions();     // "qui va vers qui", SOC-12
const Vocabulary& qualities();      // the legend's two words, SOC-10
const Vocabulary& quality_words();  // the coach's other words that have a sign, SOC-11
// What a quality is called outside the team (SOC-21): in a site that is shared, never typed.
const Vocabulary& neutral_qualities();
const Vocabulary& tie_statuses();    // observed, planned, ended
const Vocabulary& visibilities();    // ETH-04
const Vocabulary& profiles();        // whom a document is for, ETH-05
const Vocabulary& consents();        // how far a source agreed to be heard: its text begins so
const Vocabulary& source_types();    // ENT-02
const Vocabulary& said_qualities();  // what one source says
const Vocabulary& statement_natures();
const Vocabulary& quotables();
const Vocabulary& interpretation_parts();  // INP-05: the fields of Interpretation
const Vocabulary& note_natures();          // CAH-02, L565-567
const Vocabulary& note_marks();            // CAH-05, L557-559, L579
const Vocabulary& swot_aspects();          // ANA-13
const Vocabulary& activity_types();        // MIS-08, MIS-14..16
const Vocabulary& activity_statuses();
const Vocabulary& seat_decisions();
const Vocabulary& outcome_natures();  // SUI-06, SUI-07, SUI-11, MIS-13
const Vocabulary& evidences();        // SUI-06
const Vocabulary& coach_origins();    // FRM-06
const Vocabulary& legend_modes();
const Vocabulary& label_modes();
const Vocabulary& map_filters();   // the keys of a map's `Filtre`
const Vocabulary& fold_words();    // instead of names of groups
const Vocabulary& unfold_words();  // instead of names of classes
const Vocabulary& documents();     // what is made of a site to be read or printed
const Vocabulary& moments();       // instead of a milestone or a date
const Vocabulary& papers();
const Vocabulary& languages();
const Vocabulary& yes_no();
const Vocabulary& tie_colors();  // a declared colour, read only to check it: CNF-02

// Words by which a leader's function is recognised (SOC L1560).
const Vocabulary& leader_functions();

}  // namespace twiza::model
