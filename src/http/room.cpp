#include "http/room.hpp"

#include <exception>

namespace twiza::http {

using base::Error;
using base::Result;
using Clock = std::chrono::steady_clock;

Room::Room(app::Host& host, std::filesystem::path data, std::function<void(const News&)> tell)
    : sites_(host, std::move(data), std::move(tell)), thread_([this] { run(); }) {}

void Room::finish() {
  {
    const std::lock_guard lock(mutex_);
    end_ = true;
  }
  called_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Room::ask(Work work) {
  {
    const std::lock_guard lock(mutex_);
    works_.push_back(std::move(work));
  }
  called_.notify_one();
}

void Room::post(const base::Id& site, std::vector<std::string> lines, Answer answer) {
  {
    const std::lock_guard lock(mutex_);
    posts_.push_back({site, std::move(lines), std::move(answer)});
  }
  called_.notify_one();
}

BundlePtr Room::bundle_at_hand(const base::Id& site) {
  const std::lock_guard lock(mutex_);
  if (Clock::now() - shown_at_ > freshness) return nullptr;
  const auto found = shown_.find(site);
  return found == shown_.end() ? nullptr : found->second;
}

void Room::run() {
  for (;;) {
    std::vector<Post> posts;
    std::vector<Work> works;
    {
      std::unique_lock lock(mutex_);
      called_.wait(lock, [&] { return end_ || !posts_.empty() || !works_.empty(); });
      if (posts_.empty() && works_.empty()) return;
      posts.swap(posts_);
      works.swap(works_);
    }
    keep(std::move(posts));
    answer(std::move(works));
  }
}

// Those of one site together; whoever came first is kept first.
void Room::keep(std::vector<Post> posts) {
  while (!posts.empty()) {
    const base::Id site = posts.front().site;
    std::vector<Post> now, later;
    for (Post& post : posts) (post.site == site ? now : later).push_back(std::move(post));
    posts = std::move(later);

    std::vector<Result<app::Received>> answers;
    try {
      std::vector<std::vector<std::string>> lines;
      lines.reserve(now.size());
      for (Post& post : now) lines.push_back(std::move(post.lines));
      answers = sites_.receive(site, lines);
    } catch (const std::exception& failure) {
      answers.assign(now.size(), Error("serve.failed", {{"reason", failure.what()}}));
    }
    show_bundles();  // the old one is void before anybody hears of the new change
    const LiveSite* live = sites_.find(site);
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (!answers[i] || live == nullptr) {
        now[i].answer(answers[i] ? Error("serve.no_site", {}) : answers[i].error());
      } else {
        now[i].answer(Standing{std::move(*answers[i]), live->position(), live->revision});
      }
    }
  }
}

void Room::answer(const std::vector<Work>& works) {
  if (works.empty()) return;
  const Result<void> read = refresh();
  for (const Work& work : works) {
    work(read ? Result<LiveSites*>(&sites_) : Result<LiveSites*>(read.error()));
  }
  show_bundles();
}

Result<void> Room::refresh() {
  try {
    Result<void> done = sites_.refresh();
    if (done) read_ = Clock::now();
    return done;
  } catch (const std::exception& failure) {
    return Error("serve.failed", {{"reason", failure.what()}});
  }
}

void Room::show_bundles() {
  std::map<base::Id, BundlePtr> shown;
  for (const LiveSite* site : sites_.all()) {
    if (site->bundle != nullptr) shown.emplace(site->known.id, site->bundle);
  }
  const std::lock_guard lock(mutex_);
  shown_ = std::move(shown);
  shown_at_ = read_;
}

}  // namespace twiza::http
