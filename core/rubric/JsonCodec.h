// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/rubric/JsonNode.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

/// Reading and writing of values by tables: one row a key. Internal to the module.
namespace pingshen::json {

enum class Presence { Optional, Required };

/// One key of an object. An optional one that has its default is not written.
template<class T>
struct Property
{
    QString key;
    Presence presence;
    void (*read)(const Node&, T&);
    QJsonValue (*write)(const T&);
    bool (*isDefault)(const T&);
};

/// The rows of a type's object form: specialised beside each type.
template<class T>
QList<Property<T>> propertiesOf();

/// How a value is read from a node and written; the general form is an object with the rows of `propertiesOf`.
template<class T>
struct Codec;

template<class T>
void readObject(const Node& node, const QList<Property<T>>& rows, T& object)
{
    if (!node.value().isObject()) {
        node.refuse();
        return;
    }
    auto unknown = node.value().toObject();
    for (const auto& row : rows) {
        const auto child = node.child(row.key);
        const bool present = unknown.contains(row.key);
        unknown.remove(row.key);
        if (present) {
            row.read(child, object);
        } else {
            child.refuseUnless(row.presence == Presence::Optional);
        }
    }
    for (const auto& key : unknown.keys()) {
        node.child(key).refuse();
    }
}

template<class T>
QJsonValue writeObject(const QList<Property<T>>& rows, const T& object)
{
    QJsonObject json;
    for (const auto& row : rows) {
        if (row.presence == Presence::Required || !row.isDefault(object)) {
            json[row.key] = row.write(object);
        }
    }
    return json;
}

template<class T>
struct Codec
{
    static void read(const Node& node, T& object) { readObject(node, propertiesOf<T>(), object); }
    static QJsonValue write(const T& object) { return writeObject(propertiesOf<T>(), object); }
};

template<class T, class Element = Codec<T>>
struct ListCodec
{
    static void read(const Node& node, QList<T>& list)
    {
        node.refuseUnless(node.value().isArray());
        for (qsizetype i = 0, count = node.value().toArray().size(); i < count; ++i) {
            Element::read(node.at(i), list.emplaceBack());
        }
    }
    static QJsonValue write(const QList<T>& list)
    {
        QJsonArray array;
        for (const auto& element : list) {
            array.append(Element::write(element));
        }
        return array;
    }
};

template<class T, class Element = Codec<T>>
struct OptionalCodec
{
    static void read(const Node& node, std::optional<T>& value) { Element::read(node, value.emplace()); }
    static QJsonValue write(const std::optional<T>& value) { return value ? Element::write(*value) : QJsonValue(); }
};

template<class T>
struct Codec<QList<T>> : ListCodec<T>
{};

template<class T>
struct Codec<std::optional<T>> : OptionalCodec<T>
{};

template<>
struct Codec<QString>
{
    static void read(const Node& node, QString& text)
    {
        node.refuseUnless(node.value().isString());
        text = node.value().toString();
    }
    static QJsonValue write(const QString& text) { return text; }
};

template<>
struct Codec<bool>
{
    static void read(const Node& node, bool& value)
    {
        node.refuseUnless(node.value().isBool());
        value = node.value().toBool();
    }
    static QJsonValue write(bool value) { return value; }
};

/// A whole number from 0 to `highest`.
template<int highest>
struct CountCodec
{
    static void read(const Node& node, int& value)
    {
        const auto number = node.value().toInteger(-1);
        const bool good = number >= 0 && number <= highest;
        node.refuseUnless(good);
        value = good ? static_cast<int>(number) : 0;
    }
    static QJsonValue write(int value) { return value; }
};

/// A name for machines: Latin letters, digits and `.`, `+`, `-` after the first.
struct NameCodec
{
    static void read(const Node& node, QString& name);
    static QJsonValue write(const QString& name) { return name; }
};

template<class Tag>
struct Codec<Id<Tag>>
{
    static void read(const Node& node, Id<Tag>& id)
    {
        QString name;
        NameCodec::read(node, name);
        id = Id<Tag>(name);
    }
    static QJsonValue write(const Id<Tag>& id) { return id.value(); }
};

/// "2025-11-27".
template<>
struct Codec<QDate>
{
    static void read(const Node& node, QDate& date);
    static QJsonValue write(QDate date) { return date.toString(Qt::ISODate); }
};

template<class Member>
struct MemberTraits;

template<class T, class V>
struct MemberTraits<V T::*>
{
    using Owner = T;
    using Value = V;
};

/// The row of a member, read and written by `How`.
template<auto member, class How = Codec<typename MemberTraits<decltype(member)>::Value>>
auto property(const char* key, Presence presence = Presence::Optional)
{
    using T = typename MemberTraits<decltype(member)>::Owner;
    return Property<T>{QString::fromLatin1(key), presence,
                       [](const Node& node, T& object) { How::read(node, object.*member); },
                       [](const T& object) { return How::write(object.*member); },
                       [](const T& object) { return object.*member == T().*member; }};
}

} // namespace pingshen::json
