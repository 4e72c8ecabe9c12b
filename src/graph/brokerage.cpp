#include "graph/brokerage.hpp"

#include <algorithm>

namespace twiza::graph {

namespace {

std::vector<std::vector<int>> contacts_of(const Adjacency& graph) {
  std::vector<std::vector<int>> contacts(graph.vertices());
  for (int v = 0; v < graph.vertices(); ++v) {
    for (int w : graph.neighbours(v)) {
      if (w != v) contacts[v].push_back(w);
    }
    std::sort(contacts[v].begin(), contacts[v].end());
    contacts[v].erase(std::unique(contacts[v].begin(), contacts[v].end()), contacts[v].end());
  }
  return contacts;
}

// Ties among the contacts of every vertex: the triangles it is in.
std::vector<std::int64_t> triangles_at(const std::vector<std::vector<int>>& contacts) {
  std::vector<std::int64_t> triangles(contacts.size(), 0);
  std::vector<char> mine(contacts.size(), 0);
  for (std::size_t v = 0; v < contacts.size(); ++v) {
    for (int w : contacts[v]) mine[w] = 1;
    for (int w : contacts[v]) {
      for (int x : contacts[w]) triangles[v] += mine[x];
    }
    triangles[v] /= 2;
    for (int w : contacts[v]) mine[w] = 0;
  }
  return triangles;
}

}  // namespace

std::vector<double> constraint(const Adjacency& graph) {
  const auto contacts = contacts_of(graph);
  std::vector<double> all(contacts.size(), -1);
  std::vector<double> through(contacts.size(), 0);
  for (std::size_t v = 0; v < contacts.size(); ++v) {
    if (contacts[v].empty()) continue;
    const double share = 1.0 / static_cast<double>(contacts[v].size());
    for (int q : contacts[v]) {
      for (int j : contacts[q]) through[j] += share / static_cast<double>(contacts[q].size());
    }
    all[v] = 0;
    for (int j : contacts[v]) all[v] += (share + through[j]) * (share + through[j]);
    for (int q : contacts[v]) {
      for (int j : contacts[q]) through[j] = 0;
    }
  }
  return all;
}

std::vector<double> effective_size(const Adjacency& graph) {
  const auto contacts = contacts_of(graph);
  const auto triangles = triangles_at(contacts);
  std::vector<double> size(contacts.size(), -1);
  for (std::size_t v = 0; v < contacts.size(); ++v) {
    const double n = static_cast<double>(contacts[v].size());
    if (n > 0) size[v] = n - 2 * static_cast<double>(triangles[v]) / n;
  }
  return size;
}

Clustering clustering(const Adjacency& graph) {
  const auto contacts = contacts_of(graph);
  const auto triangles = triangles_at(contacts);
  Clustering found;
  found.local.assign(contacts.size(), 0);
  double paths = 0;
  double corners = 0;
  for (std::size_t v = 0; v < contacts.size(); ++v) {
    const double pairs =
        static_cast<double>(contacts[v].size()) * (static_cast<double>(contacts[v].size()) - 1) / 2;
    if (pairs > 0) found.local[v] = static_cast<double>(triangles[v]) / pairs;
    found.average += found.local[v];
    paths += pairs;
    corners += static_cast<double>(triangles[v]);
    found.triangles += triangles[v];
  }
  found.triangles /= 3;
  if (!contacts.empty()) found.average /= static_cast<double>(contacts.size());
  if (paths > 0) found.transitivity = corners / paths;
  return found;
}

std::vector<int> core_numbers(const Adjacency& graph) {
  const auto contacts = contacts_of(graph);
  const int n = graph.vertices();
  std::vector<int> core(n);
  int most = 0;
  for (int v = 0; v < n; ++v) {
    core[v] = static_cast<int>(contacts[v].size());
    most = std::max(most, core[v]);
  }
  // Vertices by number of neighbours left; start[d] is the first with d.
  std::vector<int> start(most + 2, 0);
  for (int v = 0; v < n; ++v) ++start[core[v] + 1];
  for (int d = 0; d <= most; ++d) start[d + 1] += start[d];
  std::vector<int> order(n);
  std::vector<int> place(n);
  std::vector<int> next(start.begin(), start.end());
  for (int v = 0; v < n; ++v) {
    place[v] = next[core[v]]++;
    order[place[v]] = v;
  }
  for (int i = 0; i < n; ++i) {
    const int v = order[i];
    for (int w : contacts[v]) {
      if (core[w] <= core[v]) continue;
      // w changes places with the first of its number, which then has one less.
      const int first = start[core[w]];
      const int other = order[first];
      std::swap(order[place[w]], order[first]);
      std::swap(place[w], place[other]);
      ++start[core[w]];
      --core[w];
    }
  }
  return core;
}

}  // namespace twiza::graph
