// The program's answers to the page: which address asks what. The list stands in api.cpp.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/host.hpp"
#include "app/own_seal.hpp"
#include "http/assets.hpp"
#include "http/attempts.hpp"
#include "http/response.hpp"
#include "http/room.hpp"

namespace twiza::http {

using Answer = std::function<void(Response)>;
// Runs something long beside the network and the room. False: too many wait already.
using Workers = std::function<bool(std::function<void()>)>;
// What a coach should read on the terminal: a full disk, a fault.
using Complain = std::function<void(const base::Error&)>;

class Api {
 public:
  Api(Room& room, Workers workers, app::Host& host, Assets page, Complain complain)
      : room_(room), workers_(std::move(workers)), host_(host), page_(page), complain_(std::move(complain)) {}

  // Calls `answer` once, from any thread, perhaps before it returns.
  void answer(const Request& request, Answer answer);

 private:
  using Parts = std::vector<std::string>;  // what stands in the places of an address: an id, a file's name
  struct Route;
  static const std::vector<Route>& routes();

  void program(const Request& request, const Parts& parts, Answer answer);
  void sites(const Request& request, const Parts& parts, Answer answer);
  void bundle(const Request& request, const Parts& parts, Answer answer);
  void changes(const Request& request, const Parts& parts, Answer answer);
  void add_changes(const Request& request, const Parts& parts, Answer answer);
  void log(const Request& request, const Parts& parts, Answer answer);
  void exports(const Request& request, const Parts& parts, Answer answer);
  void documents(const Request& request, const Parts& parts, Answer answer);
  void preview(const Request& request, const Parts& parts, Answer answer);
  void document(const Request& request, const Parts& parts, Answer answer);
  void events(const Request& request, const Parts& parts, Answer answer);
  void signatures(const Request& request, const Parts& parts, Answer answer);
  void sign(const Request& request, const Parts& parts, Answer answer);
  void signature_request(const Request& request, const Parts& parts, Answer answer);
  void add_signature(const Request& request, const Parts& parts, Answer answer);
  void verify(const Request& request, const Parts& parts, Answer answer);
  void sign_request(const Request& request, const Parts& parts, Answer answer);
  void keep_register(const Request& request, const Parts& parts, Answer answer);
  void keep_seal(const Request& request, const Parts& parts, Answer answer);
  void asset(const Request& request, Answer answer);

  // In the room; whatever goes wrong becomes an answer.
  using InRoom = std::function<base::Result<Response>(LiveSites&)>;
  using WithSite = std::function<base::Result<Response>(LiveSites&, LiveSite&)>;
  void in_room(base::Language language, Answer answer, InRoom work);
  void with_site(const Request& request, const std::string& id, Answer answer, WithSite work);
  using Prepare = std::function<base::Result<trust::SignedThings>(LiveSites&)>;
  using Keep = std::function<base::Result<Response>(LiveSites&, const std::string& signature)>;
  void sign_things(const Request& request, Answer answer, Prepare prepare, Keep keep);
  Response refused(const base::Error& error, base::Language language) const;

  Room& room_;
  Workers workers_;
  app::Host& host_;
  Assets page_;
  Complain complain_;
  Attempts attempts_;
};

}  // namespace twiza::http
