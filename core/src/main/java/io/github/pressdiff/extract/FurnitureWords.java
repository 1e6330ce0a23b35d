package io.github.pressdiff.extract;

import java.util.Set;

/** The words in class names, ids and roles that call an element furniture: something that every page of the site has. */
final class FurnitureWords {

    /** Furniture wherever the word stands in a name. */
    static final Set<String> STRONG = Set.of(
            // navigation
            "nav",
            "navbar",
            "navigation",
            "menu",
            "menus",
            "submenu",
            "breadcrumb",
            "breadcrumbs",
            "pagination",
            "pager",
            "paging",
            "sitemap",
            "footer",
            "skiplink",
            "skiplinks",
            "sidebar",
            "toolbar",
            "search",
            "login",
            "signin",
            "tooltip",
            // sharing
            "share",
            "shares",
            "sharing",
            "sharebar",
            "sharedaddy",
            "sharethis",
            "socials",
            "sociable",
            "addthis",
            "addtoany",
            "addtocalendar",
            // advertising
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertisements",
            "advertising",
            "adsense",
            "adslot",
            "adunit",
            "adbox",
            "promoted",
            "sponsor",
            "sponsored",
            "outbrain",
            "taboola",
            "anzeige",
            "werbung",
            "publicidad",
            "pub",
            // more to read
            "related",
            "relatedposts",
            "relatedarticles",
            "recommended",
            "recommendation",
            "recommendations",
            "recirc",
            "recirculation",
            "trending",
            "popular",
            "mostread",
            "latest",
            "readmore",
            "morestories",
            // asking the reader
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "lightbox",
            "rating",
            "ratings",
            "captcha",
            "comments",
            "commentlist",
            "disqus",
            "respond");

    /** Furniture when the element is of moderate size: what asks something of the reader, some of which holds the text itself. */
    static final Set<String> MODERATE = Set.of(
            "paywall",
            "regwall",
            "interstitial",
            "overlay",
            "promo",
            "promos",
            "promotion",
            "subscription",
            "subscribe",
            "newsletter",
            "newsletters",
            "signup",
            "upsell",
            "banner",
            "donate",
            "donation",
            "poll",
            "survey",
            "feedback",
            "popup",
            "modal");

    /** Furniture when a name ends with the word: "page-views", but not "views-row". */
    static final Set<String> STRONG_AS_HEAD = Set.of("print", "printer", "dialog");

    /** Furniture when the element is small too. */
    static final Set<String> WEAK = Set.of(
            "skip",
            "author",
            "authors",
            "more",
            "byline",
            "bylines",
            "contributor",
            "contributors",
            "tags",
            "topics",
            "taglist",
            "keywords",
            "gallery",
            "meta",
            "metadata",
            "categories",
            "langs",
            "languages",
            "translations",
            "readtime",
            "readingtime",
            "timeago",
            "tools",
            "actions",
            "follow",
            "bookmark",
            "copyright",
            "credit",
            "credits",
            "photocredit",
            "audio",
            "listen",
            "player",
            "loading",
            "spinner",
            "widget",
            "bio",
            "avatar");

    /** Furniture when the element is small and a name ends with the word: "category-sport" is about sport. */
    static final Set<String> WEAK_AS_HEAD = Set.of("category", "tag", "topic", "lang", "language", "comment");

    /** Furniture when the element has a few words only and a name ends with the word: "page-views", but not "block-views". */
    static final Set<String> TINY_AS_HEAD =
            Set.of("views", "counter", "counters", "count", "hits", "likes", "ago", "close");

    /** With one of {@link #OF_PERSON}, names the box that introduces who wrote a text. */
    static final Set<String> PERSON = Set.of("author", "authors", "contributor", "bio");

    /** See {@link #PERSON}. */
    static final Set<String> OF_PERSON = Set.of(
            "bio", "box", "info", "card", "about", "desc", "description", "profile", "details", "biography", "post");

    /** Furniture of moderate size, unless the name has one of {@link #EMBEDDED} too. */
    static final Set<String> SOCIAL = Set.of("social", "socialmedia");

    /** Posts of other sites that a text quotes. */
    static final Set<String> EMBEDDED = Set.of("embed", "embedded", "embeds", "oembed", "tweet");

    /** The element that holds a post with all that belongs to it. Source: http://microformats.org/wiki/hatom */
    static final Set<String> ENTRY = Set.of("hentry");

    /** Captions of pictures and tables. */
    static final Set<String> CAPTION = Set.of("caption", "captions", "legend", "bildunterschrift", "legende");

    /** Galleries, which may show body text a second time. */
    static final Set<String> CAROUSEL =
            Set.of("carousel", "gallery", "slider", "slideshow", "slick", "swiper", "lightbox", "flickity", "fotorama");

    /** Landmark roles of furniture. Source: WAI-ARIA 1.2, section 5.3. */
    static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist",
            "tooltip",
            "progressbar");

    private FurnitureWords() {}
}
