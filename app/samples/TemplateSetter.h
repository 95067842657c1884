// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples/SampleFacts.h"
#include "core/paper/Block.h"

#include <QJsonArray>

namespace pingshen {

/// Pages that fill a document up to a number of pages, and where they go.
struct Filling
{
    int pages = 0; ///< that the whole document should have; 0: nothing to fill
    qsizetype at = 0;
    QList<Block> page;
};

/// Turns a template's elements (resources/samples/README.md) into blocks, with the facts put in.
class TemplateSetter
{
public:
    TemplateSetter(QList<Language> languages, Face face, const Fonts& fonts)
        : m_languages(std::move(languages)),
          m_face(face),
          m_fonts(fonts)
    {}

    void add(const QJsonArray& elements, const SampleFacts& facts);

    QList<Block> blocks;
    Filling filling;

private:
    void addElement(const QJsonObject& element, const SampleFacts& facts);
    void addParagraph(const QString& sort, const QJsonValue& text, const SampleFacts& facts);
    void addFields(const QJsonObject& element, const SampleFacts& facts);
    void addTable(const QJsonObject& table, const SampleFacts& facts);
    void addEach(const QJsonObject& element, const SampleFacts& facts);
    void addOverlay(const QString& sort, const QJsonObject& overlay, const SampleFacts& facts);
    void addFilling(const QJsonObject& fill, const SampleFacts& facts);
    Drawing drawing(const QString& sort, const QJsonObject& overlay, const SampleFacts& facts) const;
    Cell cell(const QJsonValue& value, const SampleFacts& facts, TextStyle style) const;
    TableRow row(const QJsonArray& cells, const QJsonArray& aligns, const SampleFacts& facts) const;
    QList<Text> texts(const QJsonValue& text, const SampleFacts& facts, const TextStyle& style) const;

    QList<Language> m_languages;
    Face m_face;
    const Fonts& m_fonts;
};

} // namespace pingshen
