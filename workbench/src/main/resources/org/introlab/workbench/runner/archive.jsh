import java.util.*;
import java.util.stream.*;
int x = 20;
int y = x + 1
x * y
String s = "a" + x;
List<Integer> l = new ArrayList<>();
l.add(3);
l.stream().map(i -> i + 1).collect(Collectors.toList())
class A { int f(int n) { return n == 0 ? 1 : n * f(n - 1); } public String toString() { return "A"; } }
record R(int a, String b) {}
new A().f(3)
int g(int n) { for (int i = 0; i < n; i++) { x += i; } return x; }
g(3)
var m = new TreeMap<String, Double>();
m.put("a", 1.5);
try { Integer.parseInt("x"); } catch (NumberFormatException e) { x = 1; }
int bad = "x";
1 +* 2
throw new IllegalStateException("no");
System.out.println("x")
/exit
