// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/PdfCatalog.h"

#include "core/pdf/Destinations.h"
#include "core/pdf/PdfString.h"
#include "core/pdf/Qpdf.h"
#include "core/render/RenderProtocol.h"

#include <QStringDecoder>

#include <set>

namespace pingshen {

namespace {

constexpr int deepestLevel = 15;
constexpr int deepestTree = 30;
constexpr int entriesWalked = 4 * renderlimit::outlineEntries;
constexpr qsizetype titleLength = 300;
constexpr qsizetype nameLength = 200;
constexpr int annotationsLookedAt = 50'000;
constexpr int deepestObject = 12; // below an annotation or an action
constexpr int objectsLookedAt = 200'000;

QPDFObjectHandle valueIn(QPDFObjectHandle dictionary, const char* key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

QString shortened(const std::string& text, qsizetype length)
{
    // Not the whole of what may be megabytes.
    return QString::fromUtf8(text.data(), std::min<qsizetype>(static_cast<qsizetype>(text.size()), 4 * length))
        .left(length);
}

/// Walks the bookmarks without the call stack: a hostile document nests them without end.
class OutlineWalk
{
public:
    OutlineWalk(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages) : m_pdf(pdf), m_destinations(pdf, pages) {}

    BoundedOutline walk()
    {
        auto root = valueIn(m_pdf.getRoot(), "/Outlines");
        m_seen.insert(root.getObjGen());
        m_next.push_back({valueIn(root, "/First"), 0});
        int walked = 0;
        while (!m_next.empty()) {
            auto [entry, level] = m_next.back();
            m_next.pop_back();
            if (!entry.isDictionary()) {
                continue;
            }
            const bool isNew = !entry.isIndirect() || m_seen.insert(entry.getObjGen()).second;
            const bool isFull = m_outline.entries.size() >= renderlimit::outlineEntries || ++walked > entriesWalked;
            if (!isNew || isFull) {
                m_outline.isShortened = true;
                continue;
            }
            take(entry, level);
        }
        return std::move(m_outline);
    }

private:
    void take(QPDFObjectHandle entry, int level)
    {
        const auto place = m_destinations.of(entry);
        auto title = entry.getKey("/Title");
        if (place) {
            m_outline.entries.append({pdfText(title).left(titleLength), place->page, std::min(level, deepestLevel)});
        }
        m_next.push_back({entry.getKey("/Next"), level});
        m_next.push_back({entry.getKey("/First"), level + 1});
    }

    QPDF& m_pdf;
    Destinations m_destinations;
    std::set<QPDFObjGen> m_seen;
    std::vector<std::pair<QPDFObjectHandle, int>> m_next;
    BoundedOutline m_outline;
};

/// A file name without a declared encoding: UTF-8, else what Chinese systems write.
QString decodedName(const std::string& bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    for (const auto* encoding : {"UTF-8", "GB18030"}) {
        QStringDecoder decoder(encoding);
        if (!decoder.isValid()) {
            continue;
        }
        const QString text = decoder.decode(view);
        if (!decoder.hasError() && !text.contains(QChar::ReplacementCharacter)) {
            return text;
        }
    }
    return QString::fromLatin1(view);
}

bool isMarked(const std::string& bytes)
{
    return bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xEF\xBB\xBF");
}

/// The name by which a file specification calls its file; empty when it embeds none.
QString fileNameOf(QPDFObjectHandle specification)
{
    if (!valueIn(specification, "/EF").isDictionary()) {
        return {};
    }
    for (const auto* key : {"/UF", "/F", "/Unix", "/DOS", "/Mac", "/Desc"}) {
        auto name = specification.getKey(key);
        if (name.isString() && !name.getStringValue().empty()) {
            const auto bytes = name.getStringValue();
            const auto text = isMarked(bytes) ? QString::fromStdString(name.getUTF8Value()) : decodedName(bytes);
            return text.left(nameLength);
        }
    }
    return QStringLiteral("?");
}

/// Collects names, each file once.
class AttachmentList
{
public:
    void add(QPDFObjectHandle specification)
    {
        if (specification.isIndirect() && !m_seen.insert(specification.getObjGen()).second) {
            return;
        }
        if (const auto name = fileNameOf(specification); !name.isEmpty() && !isFull()) {
            m_names.append(name);
        }
    }

    /// Own walk of the tree of names: qpdf's mends what it walks.
    void addTree(QPDFObjectHandle node, int depth = 0)
    {
        const bool isNew = !node.isIndirect() || m_nodes.insert(node.getObjGen()).second;
        if (!node.isDictionary() || !isNew || depth > deepestTree || isFull()) {
            return;
        }
        auto names = node.getKey("/Names");
        for (int i = 1; names.isArray() && i < names.getArrayNItems() && !isFull(); i += 2) {
            add(names.getArrayItem(i));
        }
        auto kids = node.getKey("/Kids");
        for (int i = 0; kids.isArray() && i < kids.getArrayNItems() && !isFull(); ++i) {
            addTree(kids.getArrayItem(i), depth + 1);
        }
    }

    /// Whatever below an object embeds a file: media of any kind, what an action plays, what a page is made of in
    /// space.
    void addBelow(QPDFObjectHandle object, int depth = 0)
    {
        const bool isNew = !object.isIndirect() || m_nodes.insert(object.getObjGen()).second;
        if (!isNew || depth > deepestObject || isFull() || ++m_looked > objectsLookedAt) {
            return;
        }
        if (object.isArray()) {
            for (auto& item : object.getArrayAsVector()) {
                addBelow(item, depth + 1);
            }
        } else if (object.isStream()) {
            addBelow(object.getDict(), depth + 1);
        } else if (valueIn(object, "/EF").isDictionary()) {
            add(object);
        } else if (object.isDictionary() && !leadsAway(object)) {
            for (auto& [key, value] : object.getDictAsMap()) {
                if (!leadsAway(key)) {
                    addBelow(value, depth + 1);
                }
            }
        }
    }

    /// Sounds and models in space lie in the document without a name.
    void addNameless(QPDFObjectHandle annotation)
    {
        auto model = annotation.getKey("/3DD");
        const bool isModel = model.isStream() || valueIn(model, "/3DD").isStream();
        if ((!isModel && !annotation.getKey("/Sound").isStream()) || isFull()) {
            return;
        }
        for (const auto* key : {"/NM", "/Contents", "/T"}) {
            auto name = annotation.getKey(key);
            if (name.isString() && !name.getStringValue().empty()) {
                m_names.append(shortened(name.getUTF8Value(), nameLength));
                return;
            }
        }
        m_names.append(isModel ? QStringLiteral("3D") : QStringLiteral("Sound"));
    }

    void addAll(QPDFObjectHandle array)
    {
        for (int i = 0; array.isArray() && i < array.getArrayNItems() && !isFull(); ++i) {
            add(array.getArrayItem(i));
        }
    }

    bool isFull() const { return m_names.size() >= renderlimit::attachments; }
    const QStringList& names() const { return m_names; }

private:
    /// Pages and the form have their own turn.
    static bool leadsAway(const std::string& key)
    {
        static const std::set<std::string> keys = {"/P",  "/Parent", "/Popup", "/Dest",      "/Dests",        "/IRT",
                                                   "/AP", "/SD",     "/Font",  "/Resources", "/EmbeddedFiles"};
        return keys.contains(key);
    }
    static bool leadsAway(QPDFObjectHandle dictionary)
    {
        auto type = dictionary.getKey("/Type");
        return type.isNameAndEquals("/Page") || type.isNameAndEquals("/Pages") || type.isNameAndEquals("/Catalog");
    }

    QStringList m_names;
    std::set<QPDFObjGen> m_seen;
    std::set<QPDFObjGen> m_nodes;
    int m_looked = 0;
};

} // namespace

BoundedOutline outlineOf(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages)
{
    return OutlineWalk(pdf, pages).walk();
}

QStringList attachmentsOf(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages)
{
    AttachmentList list;
    auto root = pdf.getRoot();
    list.addTree(valueIn(valueIn(root, "/Names"), "/EmbeddedFiles"));
    list.addAll(valueIn(root, "/AF"));
    for (const auto* key : {"/Names", "/OpenAction", "/AA", "/Collection"}) {
        list.addBelow(valueIn(root, key));
    }
    int looked = 0;
    for (auto page : pages) {
        auto annotations = page.getKey("/Annots");
        const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
        for (int i = 0; i < count && looked < annotationsLookedAt; ++i, ++looked) {
            auto annotation = annotations.getArrayItem(i);
            if (annotation.isDictionary()) {
                list.addBelow(annotation);
                list.addNameless(annotation);
            }
        }
        list.addAll(page.getKey("/AF"));
        list.addBelow(page.getKey("/AA"));
    }
    return list.names();
}

bool isXfaForm(QPDF& pdf)
{
    auto root = pdf.getRoot();
    auto form = valueIn(root, "/AcroForm");
    auto xfa = valueIn(form, "/XFA");
    if (!xfa.isArray() && !xfa.isStream()) {
        return false;
    }
    // A static form has its fields and their appearances besides, and is shown by them.
    auto fields = form.getKey("/Fields");
    const bool hasFields = fields.isArray() && fields.getArrayNItems() > 0;
    auto rendering = root.getKey("/NeedsRendering");
    return !hasFields || (rendering.isBool() && rendering.getBoolValue());
}

} // namespace pingshen
