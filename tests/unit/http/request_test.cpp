// What is read out of a request's head.
#include "http/request.hpp"

#include <gtest/gtest.h>

namespace twiza::http {
namespace {

TEST(Request, a_target_is_taken_apart_and_decoded) {
  Request request;
  ASSERT_TRUE(read_target(
      "/api/sites/a%2Fb/document/Sal%C3%A9.pptx?profile=team&name=a+b%26c&empty&profile=public", request));
  EXPECT_EQ(request.parts, (std::vector<std::string>{"api", "sites", "a/b", "document", "Salé.pptx"}));
  EXPECT_EQ(request.value("profile"), "team");
  EXPECT_EQ(request.value("name"), "a b&c");
  EXPECT_EQ(request.value("empty"), "");
  EXPECT_EQ(request.value("absent"), "");
}

TEST(Request, the_root_and_doubled_slashes_are_targets_of_nothing) {
  for (const auto& [target, parts] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"/", {""}}, {"/?x=1", {""}}, {"//etc", {"", "etc"}}, {"/api/", {"api", ""}}, {"/..", {".."}}}) {
    Request request;
    ASSERT_TRUE(read_target(target, request)) << target;
    EXPECT_EQ(request.parts, parts) << target;
  }
}

TEST(Request, what_is_no_target_of_ours_is_refused) {
  for (const char* target : {"", "*", "http://evil.example/", "api", "/%", "/%4", "/%zz", "/a%00b",
                             "/%0d%0aSet-Cookie", "/%7f", "/%ff", "/%C3", "/%ED%A0%80", "/?a=%", "/?%00=1"}) {
    Request request;
    EXPECT_FALSE(read_target(target, request)) << target;
  }
}

TEST(Request, QUA_01_the_language_is_French_unless_another_is_asked_for) {
  for (const auto& [target, language] :
       std::vector<std::pair<std::string, base::Language>>{{"/", base::Language::fr},
                                                           {"/?language=ar", base::Language::ar},
                                                           {"/?language=en", base::Language::en},
                                                           {"/?language=ber", base::Language::fr}}) {
    Request request;
    read_target(target, request);
    EXPECT_EQ(request.language(), language) << target;
  }
}

TEST(Request, a_cookie_is_found_by_its_whole_name) {
  const std::string header = "twiza_87=no; a=b; twiza_8717=yes=it is; xtwiza_8717=no";
  EXPECT_EQ(cookie_named(header, "twiza_8717"), "yes=it is");
  EXPECT_EQ(cookie_named(header, "twiza_871"), "");
  EXPECT_EQ(cookie_named(header, "iza_8717"), "");
  EXPECT_EQ(cookie_named("", "a"), "");
  EXPECT_EQ(cookie_named("a", "a"), "");
}

TEST(Request, gzip_is_taken_as_RFC_9110_says) {
  for (const char* header : {"gzip", "br, GZIP", "deflate;q=0.1, gzip;q=0.5", "*", "gzip ; q=1"})
    EXPECT_TRUE(takes_gzip(header)) << header;
  for (const char* header : {"", "br", "gzip;q=0", "gzip; q=0.000", "xgzip", "identity", "*;q=0"})
    EXPECT_FALSE(takes_gzip(header)) << header;
}

TEST(Request, an_entity_tag_is_found_in_a_list) {
  for (const char* header : {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*"})
    EXPECT_TRUE(none_match_names(header, "abc")) << header;
  for (const char* header : {"", "abc", "\"ab\"", "\"abc-gz\"", "\"ABC\"", "\""})
    EXPECT_FALSE(none_match_names(header, "abc")) << header;
}

}  // namespace
}  // namespace twiza::http
